// Of which of these people anything shows everyone what they have worked on or are interested in: a list of numbers.
// params: people
// columns: person
UNWIND $people AS asked
MATCH (p:Person {id: asked})
WHERE EXISTS { MATCH (p)-[e:EVIDENCE {audience: ''}]->() MATCH (s:Skill {id: e.skill}) WHERE s.label IS NOT NULL AND s.retired IS NULL }
WITH p ORDER BY p.id
RETURN collect(p.id) AS person
