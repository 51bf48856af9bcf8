// The divisions from an id to below another, without the ids that their source has for them.
// params: low, high
// columns: id, name, parent, since, until, source, source_id
MATCH (d:Division)
WHERE $low <= d.id < $high
OPTIONAL MATCH (d)-[:PARENT]->(above:Division)
RETURN d.id AS id, d.name AS name, above.id AS parent, d.since AS since, d.until AS until, d.source AS source, '' AS source_id
ORDER BY id
