// The other names of skills that everyone may know of (skills: of these; null: of all): those that sources give them, and those
// of what means them. A name that was decided to be another skill's is not among them.
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
WITH s
WHERE s.label IS NOT NULL AND s.retired IS NULL AND s.parent IS NULL
MATCH (s)<-[:MEANS*0..1]-(m)
CALL (m) {
  MATCH (m)<-[:ALT_LABEL_OF]-(a:AltLabel)
  RETURN a.folded AS folded, a.label AS name
  UNION ALL
  WITH m
  WHERE m.parent IS NOT NULL OR EXISTS { MATCH (n)-[:MEANS]->(m) WHERE n.parent IS NOT NULL AND n.called = m.called }
  RETURN m.folded AS folded, coalesce(m.label, m.called) AS name
}
WITH s, folded, name
WHERE NOT EXISTS {
  MATCH (o:Skill {folded: folded})
// include: decided_otherwise
}
WITH s.id AS skill, folded, min(name) AS label
RETURN skill, label
ORDER BY skill, folded
