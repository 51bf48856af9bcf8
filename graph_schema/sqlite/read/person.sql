-- A person, active, with their manager, if that one is active: a row for their division and for each above it, the topmost
-- first, each once (a circle is followed no further than `depth` steps).
-- params:  person, depth
-- columns: name, manager, manager_name, division, division_name, depth
WITH RECURSIVE line (id, depth) AS (
  SELECT division, 0 FROM people WHERE id = :person AND status = 'active'
  UNION ALL
  SELECT d.parent, line.depth + 1
  FROM line JOIN divisions d ON d.id = line.id
  WHERE d.parent IS NOT NULL AND line.depth < :depth
)
SELECT p.name, m.id AS manager, m.name AS manager_name, d.id AS division, d.name AS division_name, min(line.depth) AS depth
FROM line
JOIN divisions d ON d.id = line.id
JOIN people p ON p.id = :person
LEFT JOIN people m ON m.id = p.manager AND m.status = 'active'
GROUP BY d.id
ORDER BY depth DESC, d.id
