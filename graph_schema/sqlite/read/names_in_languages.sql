-- The names of a skill that everyone may know of, and of those that mean it, in languages, where a source says in which (as in
-- "de", "de-x-label" for the name shown in it). A name that was decided to be another skill's is not among them.
-- params:  skill
-- columns: language, label
WITH known (named, called) AS (
  SELECT s.id, s.called FROM skills s WHERE s.id = :skill AND s.label IS NOT NULL
  UNION
  SELECT m.id, s.called FROM skills s CROSS JOIN skills m ON m.means = s.id WHERE s.id = :skill AND s.label IS NOT NULL)
SELECT DISTINCT CASE WHEN a.skill = :skill THEN a.language ELSE replace(a.language, '-x-label', '') END AS language, a.label AS label
FROM known k
CROSS JOIN alt_labels a ON a.skill = k.named AND a.language IS NOT NULL
WHERE NOT EXISTS (
  SELECT 1 FROM skills o
  WHERE o.folded = a.folded AND (o.parent IS NOT NULL OR o.called IS NOT NULL)
    AND (coalesce(o.means, o.id) <> :skill OR o.parent IS NOT NULL AND o.called = k.called))
ORDER BY language, label
