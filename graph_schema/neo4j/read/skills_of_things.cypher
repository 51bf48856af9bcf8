// What these things are about.
// params: things
// columns: thing, skill
UNWIND $things AS asked
MATCH (t:Thing {id: asked})-[:USES|ABOUT]->(s:Skill)
RETURN DISTINCT t.id AS thing, coalesce(s.means, s.id) AS skill
ORDER BY thing, skill
