-- A division and those above it, the topmost first, each once (a circle is followed no further than `depth` steps).
-- params:  division, depth
-- columns: id, name, depth
WITH RECURSIVE line (id, depth) AS (
  VALUES (:division, 0)
  UNION ALL
  SELECT d.parent, line.depth + 1
  FROM line JOIN divisions d ON d.id = line.id
  WHERE d.parent IS NOT NULL AND line.depth < :depth
)
SELECT d.id, d.name, min(line.depth) AS depth
FROM line JOIN divisions d ON d.id = line.id
GROUP BY d.id
ORDER BY depth DESC, d.id
