-- Makes the node of a skill, unless it is there.
-- params:  skill, folded
INSERT OR IGNORE INTO skills (id, folded) VALUES (:skill, :folded);
