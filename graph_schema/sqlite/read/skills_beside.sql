-- The skills that vocabularies put beside these: narrower ones, down to three steps below, and related ones.
-- params:  skills
-- columns: skill, kind, other
WITH RECURSIVE below (skill, other, steps) AS (
  SELECT value, value, 0 FROM json_each(:skills)
  UNION
  SELECT b.skill, r.skill, b.steps + 1 FROM below b CROSS JOIN relations r ON r.other = b.other AND r.kind = 'broader' WHERE b.steps < 3
)
SELECT skill, 'narrower' AS kind, other FROM below WHERE other <> skill
UNION
SELECT asked.value, r.kind, r.other FROM json_each(:skills) asked CROSS JOIN relations r ON r.skill = asked.value AND r.kind = 'related'
UNION
SELECT asked.value, r.kind, r.skill FROM json_each(:skills) asked CROSS JOIN relations r ON r.other = asked.value AND r.kind = 'related'
ORDER BY skill, kind, other
