// The people who are here, from an id to below another; who reports to somebody who left reports to nobody.
// params: low, high
// columns: id, name, division, manager, status
MATCH (p:Person {status: 'active'})-[:IN_DIVISION]->(d:Division)
WHERE $low <= p.id < $high
OPTIONAL MATCH (p)-[:MANAGED_BY]->(above:Person {status: 'active'})
RETURN p.id AS id, p.name AS name, d.id AS division, above.id AS manager, p.status AS status
ORDER BY id
