// How many people have evidence for a skill that everyone may see, and how many are only interested: in the first
// divisions by these numbers, and in some others.
// params: skill, limit, others
// columns: division, people, interested
CALL () {
  MATCH (:Skill {id: $skill})<-[x:EXPERIENCE]-(d:Division)
  RETURN d.id AS division, x.people AS people, x.interested AS interested
  ORDER BY people DESC, interested DESC, division
  LIMIT $limit
  UNION
  UNWIND $others AS asked
  MATCH (:Skill {id: $skill})<-[x:EXPERIENCE]-(d:Division {id: asked})
  RETURN d.id AS division, x.people AS people, x.interested AS interested
}
RETURN division, people, interested
ORDER BY division
