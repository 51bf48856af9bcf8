-- The other names of the skills from an id to below another that everyone may know of, with those of what means them.
-- params:  low, high
-- columns: skill, folded, label, source, language
WITH shown (skill) AS (
  SELECT id FROM skills WHERE id >= :low AND id < :high AND label IS NOT NULL AND retired = 0 AND parent IS NULL),
known (skill, named) AS (
  SELECT skill, skill FROM shown UNION SELECT skill, m.id FROM shown CROSS JOIN skills m ON m.means = skill),
called (skill, folded, label, source, language) AS (
  SELECT k.skill, a.folded, a.label, a.source, a.language FROM known k CROSS JOIN alt_labels a ON a.skill = k.named
  UNION ALL
  SELECT k.skill, m.folded, coalesce(m.label, m.called), '', NULL FROM known k
  CROSS JOIN skills m ON m.id = k.named AND (m.parent IS NOT NULL OR EXISTS (
    SELECT 1 FROM skills n WHERE n.means = m.id AND n.parent IS NOT NULL AND n.called = m.called)))
SELECT c.skill, c.folded, min(c.label) AS label, c.source, min(c.language) AS language
FROM called c
WHERE NOT EXISTS (
  SELECT 1 FROM skills o
  WHERE o.folded = c.folded AND (o.parent IS NOT NULL OR o.called IS NOT NULL)
    AND (coalesce(o.means, o.id) <> c.skill
      OR o.parent IS NOT NULL AND o.called = (SELECT s.called FROM skills s WHERE s.id = c.skill)))
GROUP BY c.skill, c.folded, c.source
ORDER BY c.skill, c.folded, c.source
