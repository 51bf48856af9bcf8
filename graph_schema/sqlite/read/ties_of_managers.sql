-- To whom these people report, and who reports to them, at most `limit` (-1: all).
-- params:  people, limit
-- columns: node, kind, other
SELECT p.id AS node, 'manager' AS kind, o.id AS other
FROM json_each(:people) asked
JOIN people p ON p.id = asked.value AND p.status = 'active'
JOIN people o ON o.id = p.manager AND o.id <> p.id AND o.status = 'active'
UNION ALL
SELECT p.id, 'managed', o.id
FROM json_each(:people) asked
JOIN people p ON p.id = asked.value AND p.status = 'active'
JOIN people o ON o.id IN (
  SELECT q.id FROM people q WHERE q.manager = p.id AND q.id <> p.id AND q.status = 'active' LIMIT :limit)
ORDER BY node, kind, other
