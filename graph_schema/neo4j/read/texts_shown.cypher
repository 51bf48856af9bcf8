// What these projects, documents and groups are called, where they are, and how their texts begin.
// params: things
// columns: thing, type, name, url, since, text
UNWIND $things AS asked
MATCH (t:Thing {id: asked})
WHERE t.type IS NOT NULL
RETURN t.id AS thing, t.type AS type, t.name AS name, t.url AS url, t.since AS since, left(t.text, 20000) AS text
ORDER BY thing
