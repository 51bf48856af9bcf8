// Who was asked since a moment whether they want to be introduced, the latest first, and whether both are here; with a person, only
// where it is one of the two.
// params: since, person
// columns: id, person, division, other, other_division, asked_by, at, taken_back, answer, other_answer, division_name, other_division_name, both_here
MATCH (i:Introduction)
WHERE i.at > $since AND ($person IS NULL OR $person IN [i.person, i.other])
OPTIONAL MATCH (one:Division {id: i.division})
OPTIONAL MATCH (two:Division {id: i.other_division})
CALL (i) { MATCH (p:Person {id: i.person}) RETURN p.status AS first }
CALL (i) { MATCH (o:Person {id: i.other}) RETURN o.status AS second }
RETURN i.id AS id, i.person AS person, i.division AS division, i.other AS other, i.other_division AS other_division, i.asked_by AS asked_by, i.at AS at, i.taken_back AS taken_back, i.answer AS answer, i.other_answer AS other_answer,
       one.name AS division_name, two.name AS other_division_name,
       toInteger(first = 'active' AND second = 'active') AS both_here
ORDER BY at DESC, id
