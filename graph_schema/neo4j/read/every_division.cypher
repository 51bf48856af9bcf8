// All divisions.
// params:
// columns: id, name, parent, since, until
MATCH (d:Division)
OPTIONAL MATCH (d)-[:PARENT]->(above:Division)
RETURN d.id AS id, d.name AS name, above.id AS parent, d.since AS since, d.until AS until
ORDER BY id
