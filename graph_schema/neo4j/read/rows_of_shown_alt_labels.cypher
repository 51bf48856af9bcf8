// The other names of the skills from an id to below another that everyone may know of, with those of what means them.
// params: low, high
// columns: skill, folded, label, source, language
MATCH (s:Skill)
WHERE $low <= s.id < $high AND s.label IS NOT NULL AND s.retired IS NULL AND s.parent IS NULL
MATCH (s)<-[:MEANS*0..1]-(m)
CALL (m) {
  MATCH (m)<-[:ALT_LABEL_OF]-(a:AltLabel)
  RETURN a.folded AS folded, a.label AS name, a.source AS source, a.language AS spoken
  UNION ALL
  WITH m
  WHERE m.parent IS NOT NULL OR EXISTS { MATCH (n)-[:MEANS]->(m) WHERE n.parent IS NOT NULL AND n.called = m.called }
  RETURN m.folded AS folded, coalesce(m.label, m.called) AS name, '' AS source, null AS spoken
}
WITH s, folded, name, source, spoken
WHERE NOT EXISTS {
  MATCH (o:Skill {folded: folded})
// include: decided_otherwise
}
RETURN s.id AS skill, folded, min(name) AS label, source, min(spoken) AS language
ORDER BY skill, folded, source
