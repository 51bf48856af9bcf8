-- How these people are connected to these things, as far as these audiences may see it.
-- params:  people, things, audiences
-- columns: person, thing, type, name, url, since
SELECT f.person, t.id AS thing, f.kind AS type, t.name, t.url, t.since
FROM json_each(:people) asked
CROSS JOIN json_each(:things) wanted
JOIN standing f ON f.person = asked.value AND f.kind IN ('project', 'document', 'group') AND f.target = wanted.value
JOIN things t ON t.id = f.target AND t.type = f.kind
WHERE f.audience IN (SELECT value FROM json_each(:audiences))
  AND t.audience IN (SELECT value FROM json_each(:audiences))
ORDER BY f.person, t.id
