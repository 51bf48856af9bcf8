-- The people of these divisions, by name, and how many there are in all.
-- params:  divisions, limit
-- columns: id, name, people
SELECT p.id, p.name, count(*) OVER () AS people
FROM json_each(:divisions) asked
JOIN people p ON p.division = asked.value AND p.status = 'active'
ORDER BY p.name, p.id
LIMIT :limit
