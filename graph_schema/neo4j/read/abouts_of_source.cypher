// What the things of a source are about: stated (start is null), or found in their text at a place.
// answer: row by row
// params: source
// columns: thing, skill, text, start, length
MATCH (t:Thing {source: $source})-[a:USES|ABOUT]->(s:Skill)
RETURN t.id AS thing, s.id AS skill, a.text AS text, a.start AS start, a.length AS length
ORDER BY thing, skill
