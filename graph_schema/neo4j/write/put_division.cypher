// Stores a division, in place of what stood there.
// params: id, name, parent, since, until, source, source_id
UNWIND $rows AS row
MERGE (d:Division {id: row.id})
SET d.source = coalesce(d.source, row.source), d.source_id = coalesce(d.source_id, row.source_id), d.name = row.name, d.since = row.since, d.until = row.until
WITH d
MATCH (d)-[above:PARENT]->()
DELETE above;
UNWIND $rows AS row
WITH row WHERE row.parent IS NOT NULL
MATCH (d:Division {id: row.id})
MERGE (above:Division {id: row.parent})
MERGE (d)-[:PARENT]->(above)
