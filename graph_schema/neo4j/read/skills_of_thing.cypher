// What a thing is about.
// params: thing
// columns: skill
MATCH (:Thing {id: $thing})-[:USES|ABOUT]->(s:Skill)
RETURN DISTINCT coalesce(s.means, s.id) AS skill
ORDER BY skill
