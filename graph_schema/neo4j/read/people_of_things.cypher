// Who wrote these documents, works on these projects and is in these groups, as far as these audiences may see it; at most
// `limit` of each (-1: all).
// params: things, audiences, limit
// columns: thing, type, person, division
UNWIND $things AS asked
MATCH (t:Thing {id: asked})
CALL (t) {
  MATCH (t)<-[f:WORKED_ON|AUTHORED|MEMBER_OF]-(p:Person {status: 'active'})
  WHERE type(f) = {project: 'WORKED_ON', document: 'AUTHORED', group: 'MEMBER_OF'}[t.type] AND f.audience IN $audiences
  RETURN p
  ORDER BY p.id
  LIMIT CASE WHEN $limit < 0 THEN 9223372036854775807 ELSE $limit END
}
MATCH (p)-[:IN_DIVISION]->(d:Division)
RETURN t.id AS thing, t.type AS type, p.id AS person, d.id AS division
ORDER BY thing, person
