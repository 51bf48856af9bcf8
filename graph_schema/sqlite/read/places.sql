-- Every text that is said to be the place of somebody, whoever may see it; by it people are looked for, it is not shown.
-- params:
-- columns: text
WITH RECURSIVE next (text) AS (
  SELECT min(text) FROM facts INDEXED BY facts_of_places WHERE kind = 'place'
  UNION ALL
  SELECT (SELECT min(f.text) FROM facts f INDEXED BY facts_of_places WHERE f.kind = 'place' AND f.text > next.text)
  FROM next WHERE next.text IS NOT NULL)
SELECT text FROM next WHERE text IS NOT NULL
UNION
SELECT text FROM words INDEXED BY words_of_places WHERE kind = 'place' AND text IS NOT NULL
ORDER BY 1
