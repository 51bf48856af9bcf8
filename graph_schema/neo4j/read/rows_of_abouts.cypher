// What the things from an id to below another are about.
// params: low, high
// columns: thing, skill, text, start, length
MATCH (t:Thing)-[a:USES|ABOUT]->(s:Skill)
WHERE $low <= t.id < $high
RETURN t.id AS thing, s.id AS skill, a.text AS text, a.start AS start, a.length AS length
ORDER BY thing, skill
