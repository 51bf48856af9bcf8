// The divisions that a source made.
// params: source
// columns: id, name, parent, since, until, source, source_id
MATCH (d:Division {source: $source})
OPTIONAL MATCH (d)-[:PARENT]->(above:Division)
RETURN d.id AS id, d.name AS name, above.id AS parent, d.since AS since, d.until AS until, d.source AS source, d.source_id AS source_id
ORDER BY id
