-- What these people wrote, work on and are in, as far as everyone may see it.
-- params:  people
-- columns: person, thing, type
SELECT f.person, f.target AS thing, f.kind AS type
FROM json_each(:people) asked
JOIN standing f ON f.person = asked.value AND f.kind IN ('project', 'document', 'group')
JOIN things t ON t.id = f.target
WHERE f.audience = 'everyone' AND t.audience = 'everyone'
ORDER BY f.person, f.target
