// Stores a project, a document or a group.
// params: id, type, kind, name, text, audience, since, until, url, source, source_id
UNWIND $rows AS row
CREATE (t:Thing:$({project: 'Project', document: 'Document', group: 'Group'}[row.type]))
SET t = row
