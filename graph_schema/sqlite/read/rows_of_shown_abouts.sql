-- What the things from an id to below another are about, as far as everyone may see the thing and know of the skill.
-- params:  low, high
-- columns: thing, skill, text, start, length
SELECT a.thing, a.skill, a.text, a.start, a.length
FROM subjects a
JOIN things t ON t.id = a.thing AND t.audience = 'everyone'
JOIN skills s ON s.id = a.skill AND s.label IS NOT NULL AND s.retired = 0
WHERE a.thing >= :low AND a.thing < :high
ORDER BY a.thing, a.skill
