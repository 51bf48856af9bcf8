// Keeps what a thing is about under another name of the same skill; where it is about that by this name too, it stays.
// params: thing, skill, name
UNWIND $rows AS row
MATCH (t:Thing {id: row.thing})-[a:USES]->(:Skill {id: row.skill})
MATCH (s:Skill {id: row.name})
WHERE NOT EXISTS { (t)-[:USES]->(s) }
CREATE (t)-[moved:USES]->(s)
SET moved = properties(a)
DELETE a;
UNWIND $rows AS row
MATCH (t:Thing {id: row.thing})-[a:ABOUT]->(:Skill {id: row.skill})
MATCH (s:Skill {id: row.name})
WHERE NOT EXISTS { (t)-[:ABOUT]->(s) }
CREATE (t)-[moved:ABOUT]->(s)
SET moved = properties(a)
DELETE a
