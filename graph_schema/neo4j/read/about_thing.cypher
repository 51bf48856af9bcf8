// What a thing is about: stated skills first, then those found in its text, in the order of the text.
// params: thing
// columns: skill, label, start, length
MATCH (t:Thing {id: $thing})-[a:USES|ABOUT]->(s:Skill)
WHERE true
// include: first_named
RETURN coalesce(s.means, s.id) AS skill, a.text AS label, a.start AS start, a.length AS length
ORDER BY coalesce(start, -1), skill
