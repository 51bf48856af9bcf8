// What these things are about.
// params: things
// columns: thing, skill
UNWIND $things AS asked
MATCH (t:Thing {id: asked})-[:USES|ABOUT]->(s:Skill)
RETURN t.id AS thing, s.id AS skill
ORDER BY thing, skill
