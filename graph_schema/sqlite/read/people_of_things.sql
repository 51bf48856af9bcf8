-- Who wrote these documents, works on these projects and was put in these groups, as far as these audiences may see it.
-- params:  things, audiences
-- columns: thing, type, name, url, since, person, division
SELECT t.id AS thing, t.type, t.name, t.url, t.since, f.person, p.division
FROM json_each(:things) asked
JOIN things t ON t.id = asked.value
JOIN standing f ON f.target = t.id AND f.target <> 0 AND f.kind = t.type
JOIN people p ON p.id = f.person AND p.status = 'active'
WHERE f.audience IN (SELECT value FROM json_each(:audiences))
ORDER BY t.id, f.person
