// Who is said to have worked on these projects, to have written these documents and to be in these groups, at most `limit`
// people of each. Whoever may see it: this is where to look, not what there is.
// params: things, limit
// columns: node, kind, other
UNWIND $things AS asked
MATCH (t:Thing {id: asked})
CALL (t) {
  MATCH (t)<-[f:WORKED_ON|AUTHORED|MEMBER_OF]-(p:Person)
  WITH p, collect(type(f)) AS types
  ORDER BY p.id
  LIMIT $limit
  UNWIND types AS type
  RETURN {WORKED_ON: 'project', AUTHORED: 'document', MEMBER_OF: 'group'}[type] AS kind, p.id AS other
}
RETURN t.id AS node, kind, other
ORDER BY node, kind, other
