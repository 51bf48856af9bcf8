-- The first projects, documents and groups about a skill that these audiences may see, of each type the latest, at most `limit`.
-- params:  skill, type, audiences, limit
-- columns: type, id, name, url
SELECT t.type, t.id, t.name, t.url
FROM about a
JOIN things t ON t.id = a.thing AND t.type = :type
WHERE a.skill = :skill AND t.audience IN (SELECT value FROM json_each(:audiences))
ORDER BY t.since DESC, t.id
LIMIT :limit
