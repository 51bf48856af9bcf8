-- Remembers a decision, or that it was undone.
-- params:  number, kind, skill, other, label, other_label, names, person, at, why, undone_by, undone_at, undone_why
INSERT INTO curations (number, kind, skill, other, label, other_label, names, person, at, why, undone_by, undone_at, undone_why)
VALUES (:number, :kind, :skill, :other, :label, :other_label, :names, :person, :at, :why, :undone_by, :undone_at, :undone_why);
