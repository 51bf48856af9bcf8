-- Who was asked whether they want to be introduced, from an id to below another.
-- params:  low, high
-- columns: id, person, division, other, other_division, asked_by, at, taken_back, answer, other_answer
SELECT id, person, division, other, other_division, asked_by, at, taken_back, answer, other_answer
FROM introductions WHERE id >= :low AND id < :high ORDER BY id
