-- The things that are about these skills, by the text that says so.
-- params:  skills
-- columns: thing, skill, text
SELECT a.thing, a.skill, a.text
FROM json_each(:skills) asked
CROSS JOIN about a ON a.skill = asked.value
ORDER BY a.thing, a.skill
