// Skills that not everyone may know of and this viewer may, named as the facts that show them name them.
// params: audiences
// columns: skill, label
CALL () {
  UNWIND $audiences AS held
  MATCH (p:Person {status: 'active'})-[f:HAS_SKILL]->(s:Skill)
  USING INDEX SEEK f:HAS_SKILL(restricted_to)
  WHERE f.restricted_to = held AND f.audience = held AND s.folded IS NOT NULL AND s.label IS NULL AND s.means IS NULL AND s.retired IS NULL
  RETURN s, f.text AS text
  UNION ALL
  UNWIND $audiences AS held
  MATCH (p:Person {status: 'active'})-[f:INTERESTED_IN]->(s:Skill)
  USING INDEX SEEK f:INTERESTED_IN(restricted_to)
  WHERE f.restricted_to = held AND f.audience = held AND s.folded IS NOT NULL AND s.label IS NULL AND s.means IS NULL AND s.retired IS NULL
  RETURN s, f.text AS text
  UNION ALL
  UNWIND [held IN $audiences WHERE held <> 'everyone'] AS held
  MATCH (t:Thing {audience: held})-[a:USES|ABOUT]->(s:Skill)
  WHERE s.label IS NULL AND s.means IS NULL AND s.retired IS NULL
  RETURN s, a.text AS text
}
RETURN s.id AS skill, min(text) AS label
ORDER BY skill
