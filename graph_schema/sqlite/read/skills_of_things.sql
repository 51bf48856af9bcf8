-- What these things are about.
-- params:  things
-- columns: thing, skill
SELECT a.thing, a.skill
FROM json_each(:things) asked
JOIN subjects a ON a.thing = asked.value
ORDER BY a.thing, a.skill
