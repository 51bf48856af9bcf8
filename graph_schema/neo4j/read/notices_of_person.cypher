// The groups that somebody was told they are in now, the latest first.
// params: person, audiences
// columns: id, name
MATCH (:Person {id: $person})-[n:TOLD]->(t:Thing)
WHERE t.audience IN $audiences
RETURN t.id AS id, t.name AS name
ORDER BY n.at DESC, id
