// The ids of the projects, documents and groups that a source made.
// answer: row by row
// params: source
// columns: id, type, kind, source_id
MATCH (t:Thing {source: $source})
RETURN t.id AS id, t.type AS type, t.kind AS kind, t.source_id AS source_id
ORDER BY id
