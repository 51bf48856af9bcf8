-- The other names of skills that everyone may know of (skills: of these; null: of all).
-- params:  skills
-- columns: skill, label
WITH asked (skill) AS (
  SELECT value FROM json_each(:skills)
  UNION ALL
  SELECT DISTINCT skill FROM alt_labels WHERE :skills IS NULL
)
SELECT a.skill, min(a.label) AS label
FROM asked
CROSS JOIN skills s ON s.id = asked.skill AND s.label IS NOT NULL
CROSS JOIN alt_labels a ON a.skill = s.id
GROUP BY a.skill, a.folded
ORDER BY a.skill, a.folded
