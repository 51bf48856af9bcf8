-- The decisions about the vocabulary from a number to below another.
-- params:  low, high
-- columns: number, kind, skill, other, label, other_label, names, person, at, why, undone_by, undone_at, undone_why
SELECT number, kind, skill, other, label, other_label, names, person, at, why, undone_by, undone_at, undone_why
FROM curations WHERE number >= :low AND number < :high ORDER BY number
