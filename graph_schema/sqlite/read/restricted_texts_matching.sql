-- The things that not everyone may see and these audiences may, whose words match any of these, the latest first.
-- params:  words, audiences, limit
-- columns: thing, since
SELECT t.id AS thing, t.since
FROM restricted_texts x
JOIN things t ON t.id = x.rowid
WHERE x.restricted_texts MATCH (SELECT group_concat('"' || replace(value, '"', '""') || '"', ' OR ') FROM json_each(:words))
  AND t.audience IN (SELECT value FROM json_each(:audiences))
ORDER BY t.since DESC, t.id
LIMIT :limit
