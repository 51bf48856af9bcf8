// Who worked on a project, wrote a document or is in a group, as far as the viewer may see it (oneself always), at most `limit`.
// params: thing, viewer, audiences, limit
// columns: person
MATCH (:Thing {id: $thing})<-[f:WORKED_ON|AUTHORED|MEMBER_OF]-(p:Person {status: 'active'})
WHERE f.overruled IS NULL AND (p.id = $viewer OR f.audience IN $audiences)
RETURN p.id AS person
ORDER BY person
LIMIT $limit
