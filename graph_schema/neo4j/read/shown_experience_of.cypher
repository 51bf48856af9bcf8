// How many of these people everyone may see to have worked on a skill.
// params: people
// columns: skill, people
UNWIND $people AS asked
MATCH (:Person {id: asked})-[e:EVIDENCE {audience: ''}]->()
MATCH (s:Skill {id: e.skill})
WHERE s.label IS NOT NULL AND s.retired IS NULL AND coalesce(e.declared, e.projects, e.documents, e.groups) IS NOT NULL
RETURN s.id AS skill, count(e) AS people
ORDER BY skill
