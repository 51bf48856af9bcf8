// Whether a person wants to be introduced, as they were asked since a moment, the latest first: to whom, and whether they are here.
// params: person, since
// columns: id, division, other, other_division, other_division_name, at, taken_back, answer, other_answer, other_here
MATCH (i:Introduction)
WHERE (i.person = $person OR i.other = $person) AND i.at > $since
WITH i, i.person = $person AS first
MATCH (o:Person {id: CASE WHEN first THEN i.other ELSE i.person END})
OPTIONAL MATCH (d:Division {id: CASE WHEN first THEN i.other_division ELSE i.division END})
RETURN i.id AS id, CASE WHEN first THEN i.division ELSE i.other_division END AS division, o.id AS other, d.id AS other_division, d.name AS other_division_name,
       i.at AS at, i.taken_back AS taken_back,
       CASE WHEN first THEN i.answer ELSE i.other_answer END AS answer,
       CASE WHEN first THEN i.other_answer ELSE i.answer END AS other_answer,
       toInteger(o.status = 'active') AS other_here
ORDER BY at DESC, id
