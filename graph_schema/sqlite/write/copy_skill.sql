-- Stores a skill as another store has it.
-- params:  skill, folded, label, uri, source
INSERT INTO skills (id, folded, label, uri, source) VALUES (:skill, :folded, :label, :uri, :source);
