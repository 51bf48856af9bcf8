// Which of these people have evidence for these skills that everyone may see, and its order.
// params: people, skills
// columns: person, skill, order
UNWIND $people AS asked
MATCH (:Person {id: asked})-[e:EVIDENCE]->()
WHERE e.audience = '' AND e.skill IN $skills AND e.order IS NOT NULL
RETURN e.person AS person, e.skill AS skill, e.order AS order
ORDER BY person, skill
