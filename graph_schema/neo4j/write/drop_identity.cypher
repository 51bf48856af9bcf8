// A source does not have a person any more.
// params: source, source_id
UNWIND $rows AS row
MATCH (i:Identity {source: row.source, source_id: row.source_id})
DETACH DELETE i
