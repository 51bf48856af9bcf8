// The people of the texts in which these skills were found.
// params: skills
// columns: person
UNWIND $skills AS asked
MATCH (:Skill {id: asked})<-[a:USES|ABOUT]-(t:Thing)
WHERE a.start IS NOT NULL
WITH DISTINCT t
MATCH (t)<-[:WORKED_ON|AUTHORED|MEMBER_OF]-(p:Person)
RETURN DISTINCT p.id AS person
ORDER BY person
