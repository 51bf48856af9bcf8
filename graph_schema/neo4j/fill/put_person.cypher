// Stores a person whom nobody stored before; who is whose manager comes last, when all people are there.
// params: id, name, division, manager, status
UNWIND $rows AS row
MATCH (d:Division {id: row.division})
CREATE (:Person {id: row.id, name: row.name, status: row.status})-[:IN_DIVISION]->(d);
UNWIND $rows AS row
WITH row WHERE row.manager IS NOT NULL
MATCH (p:Person {id: row.id})
MERGE (above:Person {id: row.manager})
CREATE (p)-[:MANAGED_BY]->(above)
