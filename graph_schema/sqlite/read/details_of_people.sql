-- Title, place and channels of these people as far as these audiences may see them (kinds: only these).
-- params:  people, kinds, audiences
-- columns: person, kind, text
SELECT f.person, f.kind, f.text
FROM json_each(:people) asked
CROSS JOIN json_each(:kinds) wanted
CROSS JOIN standing f ON f.person = asked.value AND f.kind = wanted.value AND f.target = 0
WHERE f.audience IN (SELECT value FROM json_each(:audiences))
ORDER BY f.person, f.kind
