-- Says of a skill, by a source, that another one is broader or related (kind).
-- params:  skill, kind, other, source
INSERT OR IGNORE INTO relations (skill, kind, other, source) VALUES (:skill, :kind, :other, :source);
