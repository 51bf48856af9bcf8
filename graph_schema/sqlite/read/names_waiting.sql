-- Skills that somebody, or a thing, names where everyone may see it, and that nobody else is shown by name; not who names them.
-- params:
-- columns: skill, label
SELECT skill, min(text) AS label FROM (
  SELECT s.id AS skill, f.text
  FROM skills s INDEXED BY skills_not_for_everyone
  CROSS JOIN evidence e ON e.skill = s.id AND e.audience = '' AND e.declared + e.interested > 0
  CROSS JOIN standing f ON f.person = e.person AND f.kind IN ('skill', 'interest') AND f.target = s.id AND f.audience = 'everyone'
  WHERE s.label IS NULL AND s.means IS NULL AND s.retired = 0
  UNION ALL
  SELECT s.id, b.text
  FROM skills s INDEXED BY skills_not_for_everyone
  CROSS JOIN about b ON b.skill = s.id AND b.start IS NULL
  CROSS JOIN things t ON t.id = b.thing AND t.audience = 'everyone'
  WHERE s.label IS NULL AND s.means IS NULL AND s.retired = 0)
GROUP BY skill
ORDER BY skill
