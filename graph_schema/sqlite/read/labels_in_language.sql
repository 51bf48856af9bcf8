-- What skills that everyone may know of are called in a language, where a source says it.
-- params:  skills, language
-- columns: skill, label
SELECT a.skill, min(a.label) AS label
FROM json_each(:skills) AS asked
CROSS JOIN skills s ON s.id = asked.value AND s.label IS NOT NULL
CROSS JOIN alt_labels a ON a.skill = s.id AND a.language = :language || '-x-label'
GROUP BY a.skill
ORDER BY a.skill
