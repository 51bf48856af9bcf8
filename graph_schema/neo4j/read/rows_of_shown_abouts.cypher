// What the things from an id to below another are about, as far as everyone may see the thing and know of the skill.
// params: low, high
// columns: thing, skill, text, start, length
MATCH (t:Thing)-[a:USES|ABOUT]->(s:Skill)
WHERE $low <= t.id < $high AND t.audience = 'everyone'
// include: first_named
MATCH (m:Skill {id: coalesce(s.means, s.id)})
WHERE m.label IS NOT NULL AND m.retired IS NULL
RETURN t.id AS thing, m.id AS skill, a.text AS text, a.start AS start, a.length AS length
ORDER BY thing, skill
