// Adds to (or with negative numbers takes from) what is counted for a division and a skill; nothing is kept for nobody.
// params: skill, division, people, declared, projects, documents, groups, interested
UNWIND $rows AS row
MATCH (d:Division {id: row.division})
MATCH (s:Skill {id: row.skill})
MERGE (d)-[x:EXPERIENCE]->(s)
SET x.people = coalesce(x.people, 0) + row.people, x.declared = coalesce(x.declared, 0) + row.declared,
    x.projects = coalesce(x.projects, 0) + row.projects, x.documents = coalesce(x.documents, 0) + row.documents,
    x.groups = coalesce(x.groups, 0) + row.groups, x.interested = coalesce(x.interested, 0) + row.interested
WITH x WHERE x.people = 0 AND x.interested = 0
DELETE x
