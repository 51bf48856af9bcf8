-- The other names of skills that everyone may know of (skills: of these; null: of all): those that sources give them, and those
-- of what means them. A name that was decided to be another skill's is not among them.
-- params:  skills
-- columns: skill, label
WITH asked (skill) AS (
  SELECT value FROM json_each(:skills)
  UNION
  SELECT skill FROM alt_labels WHERE :skills IS NULL
  UNION
  SELECT coalesce(means, id) FROM skills WHERE :skills IS NULL AND (means IS NOT NULL OR called IS NOT NULL)),
known (skill, named) AS (
  SELECT s.id, s.id FROM asked CROSS JOIN skills s ON s.id = asked.skill AND s.label IS NOT NULL AND s.retired = 0 AND s.parent IS NULL
  UNION
  SELECT s.id, m.id
  FROM asked
  CROSS JOIN skills s ON s.id = asked.skill AND s.label IS NOT NULL AND s.retired = 0 AND s.parent IS NULL
  CROSS JOIN skills m ON m.means = s.id),
called (skill, folded, label) AS (
  SELECT k.skill, a.folded, a.label FROM known k CROSS JOIN alt_labels a ON a.skill = k.named
  UNION ALL
  SELECT k.skill, m.folded, coalesce(m.label, m.called) FROM known k
  CROSS JOIN skills m ON m.id = k.named AND (m.parent IS NOT NULL OR EXISTS (
    SELECT 1 FROM skills n WHERE n.means = m.id AND n.parent IS NOT NULL AND n.called = m.called)))
SELECT c.skill, min(c.label) AS label
FROM called c
WHERE NOT EXISTS (
  SELECT 1 FROM skills o
  WHERE o.folded = c.folded AND (o.parent IS NOT NULL OR o.called IS NOT NULL)
    AND (coalesce(o.means, o.id) <> c.skill
      OR o.parent IS NOT NULL AND o.called = (SELECT s.called FROM skills s WHERE s.id = c.skill)))
GROUP BY c.skill, c.folded
ORDER BY c.skill, c.folded
