-- What everyone may see that these people have worked on, each with the skill.
-- params:  people
-- columns: person, skill
SELECT e.person, e.skill
FROM json_each(:people) asked
CROSS JOIN evidence e INDEXED BY evidence_by_person ON e.person = asked.value AND e.audience = ''
CROSS JOIN skills s ON s.id = e.skill AND s.label IS NOT NULL AND s.retired = 0
WHERE e.declared + e.projects + e.documents + e.groups > 0
ORDER BY e.person, e.skill
