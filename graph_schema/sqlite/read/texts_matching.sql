-- The things that everyone may see whose words match any of these, best first by the engine's relevance (bm25).
-- params:  words, limit
-- columns: thing, relevance
SELECT rowid AS thing, -bm25(texts, 4.0, 1.0) AS relevance
FROM texts
WHERE texts MATCH (SELECT group_concat('"' || replace(value, '"', '""') || '"', ' OR ') FROM json_each(:words))
ORDER BY bm25(texts, 4.0, 1.0), rowid
LIMIT :limit
