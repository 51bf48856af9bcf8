// Everybody whom a fact, their own word, a refusal or evidence connects to a skill, whoever may see it.
// params: skill
// columns: person
CALL () {
  MATCH (:Skill {id: $skill})<-[:HAS_SKILL|INTERESTED_IN|REFUSES|EVIDENCE]-(p:Person)
  RETURN p.id AS person
  UNION
  MATCH (w:Word)
  WHERE w.target = $skill AND w.kind IN ['skill', 'interest']
  RETURN w.person AS person
}
RETURN person
ORDER BY person
