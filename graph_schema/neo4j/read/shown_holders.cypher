// Whom everyone may see to have worked on these skills, each with the skill.
// params: skills
// columns: person, skill
UNWIND $skills AS asked
MATCH (s:Skill {id: asked})
WHERE s.label IS NOT NULL AND s.retired IS NULL
MATCH (p:Person)-[e:EVIDENCE]->(s)
WHERE e.audience = '' AND e.declared + e.projects + e.documents + e.groups > 0
RETURN e.person AS person, e.skill AS skill
ORDER BY person, skill
