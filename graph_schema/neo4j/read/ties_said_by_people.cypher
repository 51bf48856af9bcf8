// Whom these people call their contacts, what they are said to have worked on, written or be in, to whom they report, and who
// reports to them. Whoever may see it: this is where to look, not what there is.
// params: people
// columns: node, kind, other
CALL () {
  UNWIND $people AS asked
  MATCH (p:Person {id: asked})-[f:CONTACT_OF|WORKED_ON|AUTHORED|MEMBER_OF]->(t)
  RETURN p, {CONTACT_OF: 'contact', WORKED_ON: 'project', AUTHORED: 'document', MEMBER_OF: 'group'}[type(f)] AS kind, t
  UNION ALL
  UNWIND $people AS asked
  MATCH (p:Person {id: asked})-[:MANAGED_BY]->(t:Person)
  WHERE t.id <> p.id
  RETURN p, 'manager' AS kind, t
  UNION ALL
  UNWIND $people AS asked
  MATCH (p:Person {id: asked})<-[:MANAGED_BY]-(t:Person)
  WHERE t.id <> p.id
  RETURN p, 'managed' AS kind, t
}
RETURN p.id AS node, kind, t.id AS other
ORDER BY node, kind, other
