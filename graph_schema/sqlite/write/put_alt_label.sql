-- Stores another name that a source gives to a skill.
-- params:  skill, folded, label, source
INSERT OR REPLACE INTO alt_labels (skill, folded, label, source) VALUES (:skill, :folded, :label, :source);
