-- The names of these projects, documents and groups, as far as these audiences may see them.
-- params:  things, audiences
-- columns: id, type, name, url
SELECT t.id, t.type, t.name, t.url
FROM json_each(:things) asked
JOIN things t ON t.id = asked.value
WHERE t.audience IN (SELECT value FROM json_each(:audiences))
ORDER BY t.id
