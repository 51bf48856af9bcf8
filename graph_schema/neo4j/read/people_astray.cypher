// Everybody who has evidence for one of these skills though something is said of them by one of the moved names, which means
// another; and who refused a skill by any of these names.
// params: skills, moved, names
// columns: person
CALL () {
  UNWIND $skills AS skill
  CALL (skill) {
    MATCH (n:Skill)
    WHERE n.id IN $moved AND coalesce(n.means, n.id) <> skill
// include: said_by
    RETURN collect(DISTINCT p.id) AS said
  }
  WITH skill, said
  WHERE said <> []
  MATCH ()-[e:EVIDENCE]->()
  USING INDEX e:EVIDENCE(skill, audience, order, person)
  WHERE e.skill = skill AND e.audience IS NOT NULL AND e.order IS NOT NULL AND e.person IN said
  RETURN e.person AS person
  UNION
  UNWIND $names AS skill
  MATCH (:Skill {id: skill})<-[:REFUSES]-(p:Person)
  RETURN p.id AS person
}
RETURN person
ORDER BY person
