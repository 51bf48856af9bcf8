// What the things from an id to below another are about, as far as everyone may see the thing and know of the skill.
// params: low, high
// columns: thing, skill, text, start, length
MATCH (t:Thing)-[a:USES|ABOUT]->(s:Skill)
WHERE $low <= t.id < $high AND t.audience = 'everyone' AND s.label IS NOT NULL
RETURN t.id AS thing, s.id AS skill, a.text AS text, a.start AS start, a.length AS length
ORDER BY thing, skill
