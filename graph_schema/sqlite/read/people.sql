-- These people, active, with their division.
-- params:  people
-- columns: id, name, division, division_name, manager
SELECT p.id, p.name, p.division, d.name AS division_name, p.manager
FROM json_each(:people) asked
JOIN people p ON p.id = asked.value AND p.status = 'active'
JOIN divisions d ON d.id = p.division
ORDER BY p.id
