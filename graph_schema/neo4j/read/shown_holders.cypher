// Whom everyone may see to have worked on these skills, each with the skill: each column as a list of numbers. From the order
// `below` on, evidence is of interest alone.
// params: skills, below
// columns: person, skill
UNWIND $skills AS asked
MATCH (s:Skill {id: asked})
WHERE s.label IS NOT NULL AND s.retired IS NULL
MATCH ()-[e:EVIDENCE]->()
USING INDEX e:EVIDENCE(skill, audience, order, person)
WHERE e.skill = s.id AND e.audience = '' AND e.order < $below AND e.person IS NOT NULL
WITH e.person AS person, s.id AS skill
ORDER BY person, skill
RETURN collect(person) AS person, collect(skill) AS skill
