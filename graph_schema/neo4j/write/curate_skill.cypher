// Says what a skill means, what it is called, and whether it is retired, as was decided.
// params: skill, parent, means, called, retired
UNWIND $rows AS row
MATCH (s:Skill {id: row.skill})
SET s.parent = row.parent, s.means = row.means, s.called = row.called, s.retired = nullIf(row.retired, 0)
WITH s
OPTIONAL MATCH (s)-[m:MEANS]->()
DELETE m
WITH s
WHERE s.means <> s.id
MATCH (k:Skill {id: s.means})
CREATE (s)-[:MEANS]->(k)
