// The first people, active, who chose a skill or an interest themselves for everyone to see.
// params: skill, limit
// columns: person
CALL () {
  MATCH (p:Person {status: 'active'})-[f:HAS_SKILL]->()
  USING INDEX f:HAS_SKILL(chosen)
  WHERE f.chosen = $skill AND f.restricted_to IS NULL
  RETURN p
  UNION
  MATCH (p:Person {status: 'active'})-[f:INTERESTED_IN]->()
  USING INDEX f:INTERESTED_IN(chosen)
  WHERE f.chosen = $skill AND f.restricted_to IS NULL
  RETURN p
}
RETURN p.id AS person
ORDER BY person
LIMIT $limit
