-- Everybody who has evidence for one of these skills, whoever may see it, or refused one by any of these names.
-- params:  skills, names
-- columns: person
SELECT e.person FROM json_each(:skills) asked CROSS JOIN evidence e ON e.skill = asked.value
UNION
SELECT r.person FROM refusals r WHERE r.skill IN (SELECT value FROM json_each(:names))
ORDER BY 1
