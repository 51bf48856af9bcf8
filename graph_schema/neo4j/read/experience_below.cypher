// How many people of a division and all below it everyone may see to have worked on each of these skills.
// params: division, skills
// columns: skill, people
MATCH (:Division {id: $division})<-[:PARENT*0..]-(d:Division)
WITH DISTINCT d
MATCH (d)-[x:EXPERIENCE]->(s:Skill)
WHERE s.id IN $skills
RETURN s.id AS skill, sum(x.people) AS people
ORDER BY skill
