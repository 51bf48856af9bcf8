// Stores a person who is new, or the name and the manager of one who is there.
// params: id, name, division, manager, status
UNWIND $rows AS row
MERGE (p:Person {id: row.id})
SET p.name = row.name, p.status = coalesce(p.status, row.status)
WITH p, row
WHERE NOT EXISTS { (p)-[:IN_DIVISION]->() }
MATCH (d:Division {id: row.division})
CREATE (p)-[:IN_DIVISION]->(d);
UNWIND $rows AS row
MATCH (p:Person {id: row.id})
WITH p
MATCH (p)-[above:MANAGED_BY]->()
DELETE above;
UNWIND $rows AS row
WITH row WHERE row.manager IS NOT NULL
MATCH (p:Person {id: row.id})
MERGE (above:Person {id: row.manager})
CREATE (p)-[:MANAGED_BY]->(above)
