-- The skills that everyone may know of, with how many people have evidence that everyone may see (skills: these; null: all).
-- Those that mean others, or were retired, are not among them.
-- params:  skills
-- columns: skill, label, people
WITH asked (skill) AS (
  SELECT value FROM json_each(:skills)
  UNION ALL
  SELECT id FROM skills WHERE :skills IS NULL
)
SELECT s.id AS skill, coalesce(s.called, s.label) AS label,
       coalesce((SELECT sum(e.people) FROM experience e WHERE e.skill = s.id), 0) AS people
FROM asked
CROSS JOIN skills s ON s.id = asked.skill AND s.label IS NOT NULL AND s.retired = 0 AND s.parent IS NULL
ORDER BY s.id
