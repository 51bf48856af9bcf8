-- The skills that any vocabulary puts beside this one, each with what it is to it (kind: broader, narrower, related), as they
-- are meant.
-- params:  skill
-- columns: kind, other
WITH named (id) AS (SELECT :skill UNION SELECT id FROM skills WHERE means = :skill),
beside (kind, id) AS (
  SELECT r.kind, r.other FROM named CROSS JOIN relations r ON r.skill = named.id
  UNION
  SELECT CASE r.kind WHEN 'broader' THEN 'narrower' ELSE r.kind END, r.skill
  FROM named CROSS JOIN relations r INDEXED BY relations_by_other ON r.other = named.id)
SELECT DISTINCT b.kind, coalesce(s.means, s.id) AS other
FROM beside b
CROSS JOIN skills s ON s.id = b.id
WHERE coalesce(s.means, s.id) <> :skill
ORDER BY b.kind, other
