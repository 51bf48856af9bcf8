-- What these projects, documents and groups are called, where they are, and how their texts begin.
-- params:  things
-- columns: thing, type, name, url, since, text
SELECT t.id AS thing, t.type, t.name, t.url, t.since, substr(t.text, 1, 20000) AS text
FROM json_each(:things) asked
JOIN things t ON t.id = asked.value
ORDER BY t.id
