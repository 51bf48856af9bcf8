-- What all projects, documents and groups are about that these audiences may see.
-- params:  audiences
-- columns: thing, type, skill, found
SELECT a.thing, t.type, a.skill, (a.start IS NOT NULL) AS found
FROM subjects a
JOIN things t ON t.id = a.thing
WHERE t.audience IN (SELECT value FROM json_each(:audiences))
ORDER BY a.thing, a.skill
