// A project, a document or a group, if it may be seen with these audiences.
// params: thing, audiences
// columns: id, type, kind, name, text, audience, since, until, url, source
MATCH (t:Thing {id: $thing})
WHERE t.audience IN $audiences
RETURN t.id AS id, t.type AS type, t.kind AS kind, t.name AS name, t.text AS text, t.audience AS audience,
       t.since AS since, t.until AS until, t.url AS url, t.source AS source
