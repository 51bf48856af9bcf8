-- What these projects, documents and groups are called, and where they are.
-- params:  things
-- columns: thing, type, name, url, since
SELECT t.id AS thing, t.type, t.name, t.url, t.since
FROM json_each(:things) asked
JOIN things t ON t.id = asked.value
ORDER BY t.id
