-- Who wrote these documents, works on these projects and is in these groups, as far as these audiences may see it; at most
-- `limit` of each (-1: all).
-- params:  things, audiences, limit
-- columns: thing, type, person, division
SELECT t.id AS thing, t.type, p.id AS person, p.division
FROM json_each(:things) asked
CROSS JOIN things t ON t.id = asked.value
CROSS JOIN people p ON p.id IN (
  SELECT f.person
  FROM standing f
  CROSS JOIN people q ON q.id = f.person AND q.status = 'active'
  WHERE f.target = t.id AND f.kind = t.type AND f.kind IN ('project', 'document', 'group')
    AND f.audience IN (SELECT value FROM json_each(:audiences))
  ORDER BY f.person
  LIMIT :limit)
ORDER BY t.id, p.id
