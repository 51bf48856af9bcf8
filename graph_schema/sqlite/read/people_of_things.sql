-- Who wrote these documents, works on these projects and is in these groups, as far as these audiences may see it.
-- params:  things, audiences
-- columns: thing, type, person, division
SELECT f.target AS thing, f.kind AS type, f.person, p.division
FROM json_each(:things) asked
JOIN standing f ON f.sought = asked.value AND f.kind IN ('project', 'document', 'group')
JOIN people p ON p.id = f.person AND p.status = 'active'
WHERE f.audience IN (SELECT value FROM json_each(:audiences))
ORDER BY f.target, f.person
