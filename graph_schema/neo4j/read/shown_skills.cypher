// What everyone may see that these people have worked on, each with the skill.
// params: people
// columns: person, skill
MATCH (p:Person)-[e:EVIDENCE {audience: ''}]->()
WHERE p.id IN $people
MATCH (s:Skill {id: e.skill})
WHERE s.label IS NOT NULL AND s.retired IS NULL
  AND coalesce(e.declared, e.projects, e.documents, e.groups) IS NOT NULL
RETURN p.id AS person, s.id AS skill
ORDER BY person, skill
