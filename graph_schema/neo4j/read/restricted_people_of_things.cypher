// Who wrote these documents, works on these projects and is in these groups, where not everyone may see it and these audiences may.
// params: things, audiences
// columns: thing, type, person, division
CALL () {
  UNWIND $audiences AS held
  MATCH (p:Person {status: 'active'})-[f:WORKED_ON]->(t:Thing)
  USING INDEX SEEK f:WORKED_ON(restricted_to)
  WHERE f.restricted_to = held AND t.id IN $things AND f.audience = held
  RETURN t, 'project' AS type, p
  UNION ALL
  UNWIND $audiences AS held
  MATCH (p:Person {status: 'active'})-[f:AUTHORED]->(t:Thing)
  USING INDEX SEEK f:AUTHORED(restricted_to)
  WHERE f.restricted_to = held AND t.id IN $things AND f.audience = held
  RETURN t, 'document' AS type, p
  UNION ALL
  UNWIND $audiences AS held
  MATCH (p:Person {status: 'active'})-[f:MEMBER_OF]->(t:Thing)
  USING INDEX SEEK f:MEMBER_OF(restricted_to)
  WHERE f.restricted_to = held AND t.id IN $things AND f.audience = held
  RETURN t, 'group' AS type, p
}
MATCH (p)-[:IN_DIVISION]->(d:Division)
RETURN t.id AS thing, type, p.id AS person, d.id AS division
ORDER BY thing, person, type
