// The projects, documents and groups that a source made.
// answer: row by row
// params: source
// columns: id, type, kind, name, text, audience, since, until, url, source, source_id
MATCH (t:Thing {source: $source})
RETURN t.id AS id, t.type AS type, t.kind AS kind, t.name AS name, t.text AS text, t.audience AS audience,
       t.since AS since, t.until AS until, t.url AS url, t.source AS source, t.source_id AS source_id
ORDER BY id
