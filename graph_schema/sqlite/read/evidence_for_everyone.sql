-- Which of these people have evidence for a skill that everyone may see, and its order.
-- params:  people, skill
-- columns: person, order
SELECT e.person, e."order"
FROM json_each(:people) asked
CROSS JOIN evidence e INDEXED BY evidence_by_person ON e.person = asked.value AND e.skill = :skill AND e.audience = ''
ORDER BY e.person
