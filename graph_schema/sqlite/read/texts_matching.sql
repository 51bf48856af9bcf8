-- The things that everyone may see whose words match any of these, best first by the engine's relevance (bm25, a name counts
-- twice), and how many words each has. Words are taken rarest first, as long as all together are in at most `enough` texts;
-- where even the rarest is in more, the texts with the two rarest.
-- params:  words, enough, limit
-- columns: thing, relevance, length, since
WITH counted AS (
  SELECT value AS word, (SELECT count(*) FROM texts WHERE texts MATCH '"' || replace(value, '"', '""') || '"') AS texts
  FROM json_each(:words)),
summed AS (
  SELECT word, sum(texts) OVER rarest AS so_far, row_number() OVER rarest AS place, min(texts) OVER () > :enough AS common
  FROM counted WHERE texts > 0 WINDOW rarest AS (ORDER BY texts, word ROWS UNBOUNDED PRECEDING)),
found AS (
  SELECT rowid AS thing, -bm25(texts, 2.0, 1.0) AS relevance
  FROM texts
  WHERE texts MATCH (SELECT coalesce(group_concat('"' || replace(word, '"', '""') || '"', iif(common, ' AND ', ' OR ')), '""')
                     FROM summed WHERE so_far <= :enough OR common AND place <= 2)
  ORDER BY relevance DESC, rowid
  LIMIT :limit)
SELECT t.id AS thing, found.relevance,
       length(x.name) - length(replace(x.name, ' ', '')) + length(x.body) - length(replace(x.body, ' ', '')) + 2 AS length, t.since
FROM found
CROSS JOIN texts x ON x.rowid = found.thing
CROSS JOIN things t ON t.id = found.thing
ORDER BY found.relevance DESC, t.id
