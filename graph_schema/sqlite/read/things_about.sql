-- The first projects, documents and groups about a skill that these audiences may see, of each type the latest, at most `limit`.
-- params:  skill, type, audiences, limit
-- columns: type, id, name, url
SELECT DISTINCT t.type, t.id, t.name, t.url
FROM (SELECT :skill AS id UNION SELECT id FROM skills WHERE means = :skill) named
CROSS JOIN about a ON a.skill = named.id
JOIN things t ON t.id = a.thing AND t.type = :type
WHERE t.audience IN (SELECT value FROM json_each(:audiences))
ORDER BY t.since DESC, t.id
LIMIT :limit
