// How many people have evidence for a skill that everyone may see, and how many are only interested: in the first
// divisions by these numbers, and in some others; a row for each of the first people of each (null where none are asked for).
// params: skill, limit, others, first
// columns: division, people, interested, person, order
CALL () {
  MATCH (:Skill {id: $skill})<-[x:EXPERIENCE]-(d:Division)
  WITH d.id AS division, x.people AS people, x.interested AS interested
  WHERE people + interested IS NOT NULL // else it is just being taken away
  RETURN division, people, interested
  ORDER BY people DESC, interested DESC, division
  LIMIT $limit
  UNION
  MATCH (s:Skill {id: $skill})
  UNWIND $others AS asked
  MATCH (s)<-[x:EXPERIENCE]-(d:Division {id: asked})
  WITH d.id AS division, x.people AS people, x.interested AS interested
  WHERE people + interested IS NOT NULL
  RETURN division, people, interested
}
OPTIONAL CALL (division) {
  MATCH ()-[e:EVIDENCE]->()
  USING INDEX e:EVIDENCE(skill, audience, division, order, person)
  WHERE e.skill = $skill AND e.audience = '' AND e.division = division AND e.order IS NOT NULL AND e.person IS NOT NULL
  RETURN e.person AS person, e.order AS order
  ORDER BY e.skill, e.audience, e.division, e.order, e.person
  LIMIT $first
}
RETURN division, people, interested, person, order
ORDER BY division, order, person
