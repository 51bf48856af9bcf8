-- Stores a skill as another store has it.
-- params:  skill, folded, label, uri, source, parent, means, called, retired
INSERT INTO skills (id, folded, label, uri, source, parent, means, called, retired)
VALUES (:skill, :folded, :label, :uri, :source, :parent, :means, :called, :retired);
