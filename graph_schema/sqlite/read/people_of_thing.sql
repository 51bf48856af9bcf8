-- The people of a thing as far as the viewer may see it (one's own part always), by name, and how many there are in all.
-- params:  thing, viewer, audiences, limit
-- columns: id, name, people
SELECT p.id, p.name, count(*) OVER () AS people
FROM things t
JOIN standing f ON f.target = t.id AND f.kind = t.type AND f.kind IN ('project', 'document', 'group')
JOIN people p ON p.id = f.person AND p.status = 'active'
WHERE t.id = :thing AND (f.person = :viewer OR f.audience IN (SELECT value FROM json_each(:audiences)))
ORDER BY p.name, p.id
LIMIT :limit
