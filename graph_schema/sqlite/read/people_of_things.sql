-- Who wrote these documents, works on these projects and is in these groups, as far as these audiences may see it; at most
-- `limit` of each (-1: all). The standing facts, told from their index alone: the facts themselves lie far apart.
-- params:  things, audiences, limit
-- columns: thing, type, person, division
SELECT t.id AS thing, t.type, p.id AS person, p.division
FROM json_each(:things) asked
CROSS JOIN things t ON t.id = asked.value
CROSS JOIN people p ON p.id IN (
  SELECT f.person
  FROM facts f INDEXED BY facts_of_things
  CROSS JOIN people q ON q.id = f.person AND q.status = 'active'
  LEFT JOIN words w ON w.person = f.person AND w.kind = f.kind AND w.target = f.target AND f.source <> ''
  WHERE f.target = t.id AND f.kind = t.type AND f.kind IN ('project', 'document', 'group')
    AND coalesce(w.refused, 0) = 0
    AND coalesce(w.audience, f.restricted_to, 'everyone') IN (SELECT value FROM json_each(:audiences))
    AND NOT EXISTS (SELECT 1 FROM facts o INDEXED BY facts_of_things
                    WHERE o.target = f.target AND o.person = f.person AND o.kind = f.kind AND o.source < f.source
                      AND o.kind IN ('project', 'document', 'group'))
  ORDER BY f.person
  LIMIT :limit)
ORDER BY t.id, p.id
