// The projects, documents and groups from an id to below another that everyone may see, without the ids that sources have for them.
// params: low, high
// columns: id, type, kind, name, text, audience, since, until, url, source, source_id
MATCH (t:Thing)
WHERE $low <= t.id < $high AND t.audience = 'everyone'
RETURN t.id AS id, t.type AS type, t.kind AS kind, t.name AS name, t.text AS text, t.audience AS audience,
       t.since AS since, t.until AS until, t.url AS url, t.source AS source, '' AS source_id
ORDER BY id
