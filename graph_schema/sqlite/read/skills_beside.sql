-- The skills that vocabularies put beside these, as they are meant: narrower ones, down to three steps below, and related ones.
-- params:  skills
-- columns: skill, kind, other
WITH RECURSIVE below (skill, other, steps) AS (
  SELECT value, value, 0 FROM json_each(:skills)
  UNION
  SELECT b.skill, coalesce(s.means, s.id), b.steps + 1
  FROM below b
  CROSS JOIN skills m ON m.id = b.other OR m.means = b.other
  CROSS JOIN relations r INDEXED BY relations_by_other ON r.other = m.id AND r.kind = 'broader'
  CROSS JOIN skills s ON s.id = r.skill
  WHERE b.steps < 3
),
named (skill, id) AS (
  SELECT value, value FROM json_each(:skills)
  UNION
  SELECT j.value, m.id FROM json_each(:skills) j CROSS JOIN skills m ON m.means = j.value
),
related (skill, id) AS (
  SELECT n.skill, r.other FROM named n CROSS JOIN relations r ON r.skill = n.id AND r.kind = 'related'
  UNION
  SELECT n.skill, r.skill FROM named n CROSS JOIN relations r INDEXED BY relations_by_other ON r.other = n.id AND r.kind = 'related'
)
SELECT skill, 'narrower' AS kind, other FROM below WHERE other <> skill
UNION
SELECT l.skill, 'related', coalesce(s.means, s.id) FROM related l CROSS JOIN skills s ON s.id = l.id AND coalesce(s.means, s.id) <> l.skill
ORDER BY skill, kind, other
