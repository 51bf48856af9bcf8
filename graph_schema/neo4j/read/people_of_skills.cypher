// Everybody who has evidence for one of these skills, whoever may see it, or refused one by any of these names.
// params: skills, names
// columns: person
CALL () {
  UNWIND $skills AS skill
  MATCH (p)-[e:EVIDENCE]->()
  USING INDEX e:EVIDENCE(skill, audience, order, person)
  WHERE e.skill = skill AND e.audience IS NOT NULL AND e.order IS NOT NULL AND e.person IS NOT NULL
  RETURN e.person AS person
  UNION
  UNWIND $names AS skill
  MATCH (:Skill {id: skill})<-[:REFUSES]-(p:Person)
  RETURN p.id AS person
}
RETURN person
ORDER BY person
