// Everybody who is here.
// answer: row by row
// params:
// columns: id, name, division, manager
MATCH (p:Person {status: 'active'})-[:IN_DIVISION]->(d:Division)
OPTIONAL MATCH (p)-[:MANAGED_BY]->(m:Person)
RETURN p.id AS id, p.name AS name, d.id AS division, m.id AS manager
ORDER BY id
