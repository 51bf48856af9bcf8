// Stores evidence, whole, in place of what stood there; counts of nothing are left out.
// params: person, skill, audience, division, order, declared, projects, documents, groups, interested, latest_declared, latest_project, latest_document, latest_group, latest_interested
UNWIND $rows AS row
MATCH (p:Person {id: row.person})
MATCH (s:Skill {id: row.skill})
OPTIONAL MATCH (p)-[old:EVIDENCE {skill: row.skill, audience: row.audience}]->()
CALL (p, s, old) {
  WITH * WHERE old IS NOT NULL
  RETURN old AS e
  UNION
  WITH * WHERE old IS NULL
  CREATE (p)-[e:EVIDENCE]->(s)
  RETURN e
}
SET e = row, e.declared = nullIf(row.declared, 0), e.projects = nullIf(row.projects, 0),
    e.documents = nullIf(row.documents, 0), e.groups = nullIf(row.groups, 0), e.interested = nullIf(row.interested, 0)
