// Everybody who has evidence for both of these skills, whoever may see it, or refused one by any of these names.
// params: skill, other, names
// columns: person
CALL () {
  MATCH (p)-[e:EVIDENCE]->()
  USING INDEX e:EVIDENCE(skill, audience, order, person)
  WHERE e.skill = $skill AND e.audience IS NOT NULL AND e.order IS NOT NULL AND e.person IS NOT NULL
    AND EXISTS { (p)-[:EVIDENCE]->(:Skill {id: $other}) }
  RETURN e.person AS person
  UNION
  UNWIND $names AS name
  MATCH (:Skill {id: name})<-[:REFUSES]-(p:Person)
  RETURN p.id AS person
}
RETURN person
ORDER BY person
