// Which of these sayings, each a list of a person, a kind and a target, are in force and may be seen by the viewer (one's own always;
// that somebody calls the viewer a contact, unless it is said for nobody else).
// params: sayings, viewer, audiences
// columns: node, kind, other
CALL () {
  UNWIND $sayings AS asked
  WITH asked WHERE asked[1] = 'contact'
  MATCH (p:Person {id: asked[0]})-[f:CONTACT_OF]->(t:Person {id: asked[2]})
  WHERE f.overruled IS NULL AND (p.id = $viewer OR f.audience IN $audiences
    OR t.id = $viewer AND NOT f.audience STARTS WITH 'only:')
  RETURN p, 'contact' AS kind, t
  UNION ALL
  UNWIND $sayings AS asked
  WITH asked WHERE asked[1] <> 'contact'
  MATCH (p:Person {id: asked[0]})-[f:WORKED_ON|AUTHORED|MEMBER_OF]->(t:Thing {id: asked[2]})
  WHERE type(f) = {project: 'WORKED_ON', document: 'AUTHORED', group: 'MEMBER_OF'}[asked[1]]
    AND f.overruled IS NULL AND (p.id = $viewer OR f.audience IN $audiences)
  RETURN p, asked[1] AS kind, t
}
RETURN p.id AS node, kind, t.id AS other
ORDER BY node, kind, other
