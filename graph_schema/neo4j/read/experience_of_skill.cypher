// How many people of each division have evidence for a skill that everyone may see, and how many are only interested.
// params: skill
// columns: division, people, interested
MATCH (:Skill {id: $skill})<-[x:EXPERIENCE]-(d:Division)
RETURN d.id AS division, x.people AS people, x.interested AS interested
ORDER BY division
