// The skills that vocabularies put beside these: narrower ones, down to three steps below, and related ones.
// params: skills
// columns: skill, kind, other
UNWIND $skills AS skill
MATCH (s:Skill {id: skill})
CALL (s) {
  MATCH (o:Skill)-[:BROADER*1..3]->(s)
  WHERE o <> s
  RETURN DISTINCT 'narrower' AS kind, o.id AS other
  UNION
  MATCH (o:Skill)-[:RELATED]-(s)
  RETURN 'related' AS kind, o.id AS other
}
RETURN skill, kind, other
ORDER BY skill, kind, other
