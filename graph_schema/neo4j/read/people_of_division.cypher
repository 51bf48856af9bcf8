// The people of these divisions, by name, and how many there are in all.
// params: divisions, limit
// columns: id, name, people
UNWIND $divisions AS asked
MATCH (:Division {id: asked})<-[:IN_DIVISION]-(p:Person {status: 'active'})
WITH collect(p) AS found
UNWIND found AS p
RETURN p.id AS id, p.name AS name, size(found) AS people
ORDER BY name, id
LIMIT $limit
