-- The skills that everyone may know of, with how many people have evidence that everyone may see (skills: these; null: all).
-- params:  skills
-- columns: skill, label, people
SELECT s.id AS skill, s.label, coalesce((SELECT sum(e.people) FROM experience e WHERE e.skill = s.id), 0) AS people
FROM skills s
WHERE s.label IS NOT NULL AND (:skills IS NULL OR s.id IN (SELECT value FROM json_each(:skills)))
ORDER BY s.id
