// These people, active, with their division.
// params: people
// columns: id, name, division, division_name, manager
UNWIND $people AS asked
MATCH (p:Person {id: asked, status: 'active'})-[:IN_DIVISION]->(d:Division)
OPTIONAL MATCH (p)-[:MANAGED_BY]->(m:Person)
RETURN p.id AS id, p.name AS name, d.id AS division, d.name AS division_name, m.id AS manager
ORDER BY id
