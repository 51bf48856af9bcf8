// The names of these projects, documents and groups, as far as these audiences may see them.
// params: things, audiences
// columns: id, type, name, url
UNWIND $things AS asked
MATCH (t:Thing {id: asked})
WHERE t.audience IN $audiences
RETURN t.id AS id, t.type AS type, t.name AS name, t.url AS url
ORDER BY id
