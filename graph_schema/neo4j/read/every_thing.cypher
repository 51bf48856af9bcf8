// All projects, documents and groups that these audiences may see.
// answer: row by row
// params: audiences
// columns: id, type, kind, name, since, until, url, source
MATCH (t:Thing)
WHERE t.audience IN $audiences
RETURN t.id AS id, t.type AS type, t.kind AS kind, t.name AS name, t.since AS since, t.until AS until, t.url AS url, t.source AS source
ORDER BY id
