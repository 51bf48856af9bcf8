-- Whether a person wants to be introduced, as they were asked since a moment, the latest first: to whom, and whether they are here.
-- params:  person, since
-- columns: id, division, other, other_division, other_division_name, at, taken_back, answer, other_answer, other_here
SELECT i.id, iif(i.person = :person, i.division, i.other_division) AS division, o.id AS other, d.id AS other_division, d.name AS other_division_name,
       i.at, i.taken_back,
       iif(i.person = :person, i.answer, i.other_answer) AS answer,
       iif(i.person = :person, i.other_answer, i.answer) AS other_answer,
       (o.status = 'active') AS other_here
FROM introductions i
JOIN people o ON o.id = iif(i.person = :person, i.other, i.person)
LEFT JOIN divisions d ON d.id = iif(i.person = :person, i.other_division, i.division)
WHERE (i.person = :person OR i.other = :person) AND i.at > :since
ORDER BY i.at DESC, i.id
