// Stores what is counted for a division and a skill.
// params: skill, division, people, declared, projects, documents, groups, interested
UNWIND $rows AS row
MATCH (d:Division {id: row.division})
MATCH (s:Skill {id: row.skill})
CREATE (d)-[:EXPERIENCE {people: row.people, declared: row.declared, projects: row.projects, documents: row.documents,
                         groups: row.groups, interested: row.interested}]->(s)
