// The things that are about these skills, by the text that says so.
// params: skills
// columns: thing, skill, text
UNWIND $skills AS skill
MATCH (s:Skill {id: skill})<-[a:USES|ABOUT]-(t:Thing)
RETURN t.id AS thing, s.id AS skill, a.text AS text
ORDER BY thing, skill
