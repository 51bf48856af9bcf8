// Stores a project, a document or a group, in place of what stood there.
// params: id, type, kind, name, text, audience, since, until, url, source, source_id
UNWIND $rows AS row
MERGE (t:Thing {id: row.id})
SET t.type = row.type, t.kind = row.kind, t.name = row.name, t.text = row.text, t.audience = row.audience,
    t.since = row.since, t.until = row.until, t.url = row.url,
    t.source = coalesce(t.source, row.source), t.source_id = coalesce(t.source_id, row.source_id)
REMOVE t:Project:Document:Group
FOREACH (_ IN CASE row.type WHEN 'project' THEN [0] END | SET t:Project)
FOREACH (_ IN CASE row.type WHEN 'document' THEN [0] END | SET t:Document)
FOREACH (_ IN CASE row.type WHEN 'group' THEN [0] END | SET t:Group)
