-- Which of these people are here and may be named as somebody who connects divisions.
-- params:  people
-- columns: person
SELECT p.id AS person
FROM json_each(:people) asked
JOIN consents c ON c.person = asked.value
JOIN people p ON p.id = c.person AND p.status = 'active'
ORDER BY p.id
