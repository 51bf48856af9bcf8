-- Which of these people have evidence for these skills that everyone may see, and its order.
-- params:  people, skills
-- columns: person, skill, order
SELECT e.person, e.skill, e."order"
FROM json_each(:skills) wanted
CROSS JOIN json_each(:people) asked
CROSS JOIN evidence e INDEXED BY evidence_by_person ON e.person = asked.value AND e.skill = wanted.value AND e.audience = ''
ORDER BY e.person, e.skill
