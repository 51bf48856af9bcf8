// A person, active, with their division and their manager, if that one is active.
// params: person
// columns: name, division, manager, manager_name
MATCH (p:Person {id: $person, status: 'active'})-[:IN_DIVISION]->(d:Division)
OPTIONAL MATCH (p)-[:MANAGED_BY]->(m:Person {status: 'active'})
RETURN p.name AS name, d.id AS division, m.id AS manager, m.name AS manager_name
