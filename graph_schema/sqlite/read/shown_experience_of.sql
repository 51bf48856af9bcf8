-- How many of these people everyone may see to have worked on a skill.
-- params:  people
-- columns: skill, people
SELECT e.skill, count(*) AS people
FROM json_each(:people) asked
CROSS JOIN evidence e INDEXED BY evidence_by_person ON e.person = asked.value AND e.audience = ''
JOIN skills s ON s.id = e.skill AND s.label IS NOT NULL AND s.retired = 0
WHERE e.declared + e.projects + e.documents + e.groups > 0
GROUP BY e.skill
ORDER BY e.skill
