-- The other names of skills that everyone may know of (skills: of these; null: of all).
-- params:  skills
-- columns: skill, label
SELECT a.skill, min(a.label) AS label
FROM alt_labels a
JOIN skills s ON s.id = a.skill AND s.label IS NOT NULL
WHERE (:skills IS NULL OR a.skill IN (SELECT value FROM json_each(:skills)))
GROUP BY a.skill, a.folded
ORDER BY a.skill, a.folded
