// Skills that somebody, or a thing, names where everyone may see it, and that nobody else is shown by name; not who names them.
// params:
// columns: skill, label
MATCH (s:Skill)
WHERE s.label IS NULL AND s.folded IS NOT NULL AND s.means IS NULL AND s.retired IS NULL
CALL (s) {
  MATCH (p)-[e:EVIDENCE]->()
// include: own_word
  MATCH (p)-[f:HAS_SKILL|INTERESTED_IN]->(s)
  WHERE f.audience = 'everyone'
  RETURN f.text AS text
  UNION ALL
  MATCH (t:Thing {audience: 'everyone'})-[a:USES|ABOUT]->(s)
  WHERE a.start IS NULL
  RETURN a.text AS text
}
RETURN s.id AS skill, min(text) AS label
ORDER BY skill
