// What these projects, documents and groups are called, and where they are.
// params: things
// columns: thing, type, name, url, since
UNWIND $things AS asked
MATCH (t:Thing {id: asked})
WHERE t.type IS NOT NULL
RETURN t.id AS thing, t.type AS type, t.name AS name, t.url AS url, t.since AS since
ORDER BY thing
