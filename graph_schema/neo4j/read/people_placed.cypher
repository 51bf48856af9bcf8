// All people, left ones too, with where they are placed and since when.
// answer: row by row
// params:
// columns: id, name, division, manager, status, placed, since
MATCH (p:Person)
WHERE p.status IS NOT NULL
MATCH (p)-[:IN_DIVISION]->(d:Division)
OPTIONAL MATCH (p)-[:MANAGED_BY]->(m:Person)
OPTIONAL MATCH (p)-[a:PLACED_IN]->(placed:Division)
WHERE a.until IS NULL
RETURN p.id AS id, p.name AS name, d.id AS division, m.id AS manager, p.status AS status, placed.id AS placed, a.since AS since
ORDER BY id, since, placed
