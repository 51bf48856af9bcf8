// What all projects, documents and groups are about that these audiences may see.
// answer: row by row
// params: audiences
// columns: thing, type, skill, found
MATCH (t:Thing)-[a:USES|ABOUT]->(s:Skill)
WHERE t.audience IN $audiences
// include: first_named
RETURN t.id AS thing, t.type AS type, coalesce(s.means, s.id) AS skill, toInteger(a.start IS NOT NULL) AS found
ORDER BY thing, skill
