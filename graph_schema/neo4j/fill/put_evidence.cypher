// Stores evidence; counts of nothing are left out.
// params: person, skill, audience, division, order, declared, projects, documents, groups, interested, latest_declared, latest_project, latest_document, latest_group, latest_interested
UNWIND $rows AS row
MATCH (p:Person {id: row.person})
MATCH (s:Skill {id: row.skill})
CREATE (p)-[:EVIDENCE {
  person: row.person, skill: row.skill, audience: row.audience, division: row.division, order: row.order,
  declared: nullIf(row.declared, 0), projects: nullIf(row.projects, 0), documents: nullIf(row.documents, 0),
  groups: nullIf(row.groups, 0), interested: nullIf(row.interested, 0), latest_declared: row.latest_declared,
  latest_project: row.latest_project, latest_document: row.latest_document, latest_group: row.latest_group,
  latest_interested: row.latest_interested}]->(s)
