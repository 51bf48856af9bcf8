// The people from an id to below another, as they are stored.
// params: low, high
// columns: id, name, division, manager, status
MATCH (p:Person)-[:IN_DIVISION]->(d:Division)
WHERE $low <= p.id < $high
OPTIONAL MATCH (p)-[:MANAGED_BY]->(above:Person)
RETURN p.id AS id, p.name AS name, d.id AS division, above.id AS manager, p.status AS status
ORDER BY id
