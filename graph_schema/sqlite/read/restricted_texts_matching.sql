-- The things that not everyone may see and these audiences may, in which any of these words are (every: all of them), the latest first.
-- params:  words, every, audiences, limit
-- columns: thing, since
SELECT t.id AS thing, t.since
FROM restricted_texts x
JOIN things t ON t.id = x.rowid
WHERE x.restricted_texts MATCH (SELECT group_concat('"' || replace(value, '"', '""') || '"', iif(:every, ' AND ', ' OR ')) FROM json_each(:words))
  AND +x.rowid IN (SELECT id FROM things WHERE audience <> 'everyone' AND audience IN (SELECT value FROM json_each(:audiences)))
ORDER BY t.since DESC, t.id
LIMIT :limit
