-- The people who worked on these projects, wrote these documents and are in these groups, as far as the viewer may see it,
-- at most `limit` of each.
-- params:  things, viewer, audiences, limit
-- columns: node, kind, other
SELECT t.id AS node, t.type AS kind, o.id AS other
FROM json_each(:things) asked
JOIN things t ON t.id = asked.value
JOIN people o ON o.id IN (
  SELECT f.person
  FROM standing f
  JOIN people q ON q.id = f.person AND q.status = 'active'
  WHERE f.sought = t.id AND f.kind = t.type
    AND (f.person = :viewer OR f.audience IN (SELECT value FROM json_each(:audiences)))
  LIMIT :limit)
WHERE t.audience IN (SELECT value FROM json_each(:audiences))
ORDER BY node, kind, other
