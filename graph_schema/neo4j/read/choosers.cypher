// The first people, active, who chose a skill or an interest, or what means it, themselves for everyone to see.
// params: skill, limit
// columns: person
CALL () {
  RETURN $skill AS named
  UNION
  MATCH (:Skill {id: $skill})<-[:MEANS]-(m)
  RETURN m.id AS named
}
CALL (named) {
  MATCH (p:Person {status: 'active'})-[f:HAS_SKILL]->()
  USING INDEX f:HAS_SKILL(chosen)
  WHERE f.chosen = named AND f.audience = 'everyone'
  RETURN p
  UNION
  MATCH (p:Person {status: 'active'})-[f:INTERESTED_IN]->()
  USING INDEX f:INTERESTED_IN(chosen)
  WHERE f.chosen = named AND f.audience = 'everyone'
  RETURN p
}
RETURN DISTINCT p.id AS person
ORDER BY person
LIMIT $limit
