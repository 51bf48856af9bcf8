// The skills and interests that these people have by anybody's word.
// params: people
// columns: skill
UNWIND $people AS asked
MATCH (:Person {id: asked})-[:HAS_SKILL|INTERESTED_IN]->(s:Skill)
RETURN DISTINCT s.id AS skill
ORDER BY skill
