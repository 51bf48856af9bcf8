-- The contacts of these people that everyone may see: both said so.
-- params:  people
-- columns: person, other
SELECT f.person, f.target AS other
FROM json_each(:people) asked
JOIN standing f ON f.person = asked.value AND f.kind = 'contact' AND f.audience = 'everyone'
JOIN standing b ON b.person = f.target AND b.kind = 'contact' AND b.target = f.person AND b.audience = 'everyone'
JOIN people o ON o.id = f.target AND o.status = 'active'
ORDER BY f.person, other
