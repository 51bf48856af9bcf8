// Stores a person whom nobody stored before; one who is there is so as somebody's manager.
// params: id, name, division, manager, status
UNWIND $rows AS row
MATCH (d:Division {id: row.division})
MERGE (p:Person {id: row.id})
SET p.name = row.name, p.status = row.status
CREATE (p)-[:IN_DIVISION]->(d)
FOREACH (manager IN CASE WHEN row.manager IS NULL THEN [] ELSE [row.manager] END |
  MERGE (above:Person {id: manager})
  CREATE (p)-[:MANAGED_BY]->(above))
