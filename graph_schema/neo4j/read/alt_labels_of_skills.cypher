// The other names of skills that everyone may know of (skills: of these; null: of all).
// params: skills
// columns: skill, label
CALL () {
  UNWIND $skills AS skill
  MATCH (s:Skill {id: skill})
  RETURN s
  UNION
  UNWIND CASE WHEN $skills IS NULL THEN [0] ELSE [] END AS all
  MATCH (s:Skill)
  RETURN s
}
MATCH (a:AltLabel)-[:ALT_LABEL_OF]->(s)
WHERE s.label IS NOT NULL
WITH s.id AS skill, a.folded AS folded, min(a.label) AS label
RETURN skill, label
ORDER BY skill, folded
