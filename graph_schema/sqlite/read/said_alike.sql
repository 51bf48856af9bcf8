-- Under which names something is said of a person for what a skill means: by anybody, or by their own word about it.
-- params:  person, kind, skill
-- columns: skill
WITH alike (id) AS (
  SELECT coalesce((SELECT means FROM skills WHERE id = :skill), :skill)
  UNION
  SELECT id FROM skills WHERE means = (SELECT means FROM skills WHERE id = :skill))
SELECT alike.id AS skill
FROM alike
WHERE EXISTS (SELECT 1 FROM facts f WHERE f.person = :person AND f.kind = +:kind AND f.target = alike.id)
   OR EXISTS (SELECT 1 FROM words w WHERE w.person = :person AND w.kind = +:kind AND w.target = alike.id)
ORDER BY alike.id
