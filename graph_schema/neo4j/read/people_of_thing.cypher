// The people of a thing as far as the viewer may see it (one's own part always), by name, and how many there are in all.
// params: thing, viewer, audiences, limit
// columns: id, name, people
MATCH (t:Thing {id: $thing})<-[f:WORKED_ON|AUTHORED|MEMBER_OF]-(p:Person {status: 'active'})
WHERE type(f) = {project: 'WORKED_ON', document: 'AUTHORED', group: 'MEMBER_OF'}[t.type] AND f.overruled IS NULL
  AND (p.id = $viewer OR f.audience IN $audiences)
WITH collect(p) AS found
UNWIND found AS p
RETURN p.id AS id, p.name AS name, size(found) AS people
ORDER BY name, id
LIMIT $limit
