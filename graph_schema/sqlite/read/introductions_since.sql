-- Who was asked since a moment whether they want to be introduced, the latest first, and whether both are here; with a person, only
-- where it is one of the two.
-- params:  since, person
-- columns: id, person, division, other, other_division, asked_by, at, taken_back, answer, other_answer, division_name, other_division_name, both_here
SELECT i.id, i.person, i.division, i.other, i.other_division, i.asked_by, i.at, i.taken_back, i.answer, i.other_answer, one.name AS division_name, two.name AS other_division_name,
       (p.status = 'active' AND o.status = 'active') AS both_here
FROM introductions i
LEFT JOIN divisions one ON one.id = i.division
LEFT JOIN divisions two ON two.id = i.other_division
JOIN people p ON p.id = i.person
JOIN people o ON o.id = i.other
WHERE i.at > :since AND (:person IS NULL OR :person IN (i.person, i.other))
ORDER BY i.at DESC, i.id
