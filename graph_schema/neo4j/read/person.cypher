// A person, active, with their manager, if that one is active: a row for their division and for each above it, the topmost
// first, each once (a circle is followed no further than `depth` steps).
// params: person, depth
// columns: name, manager, manager_name, division, division_name, depth
MATCH (p:Person {id: $person, status: 'active'})-[:IN_DIVISION]->(own:Division)
OPTIONAL MATCH (p)-[:MANAGED_BY]->(m:Person {status: 'active'})
MATCH line = (own)-[:PARENT*0..]->(d:Division)
WHERE length(line) <= $depth
RETURN p.name AS name, m.id AS manager, m.name AS manager_name, d.id AS division, d.name AS division_name,
  min(length(line)) AS depth
ORDER BY depth DESC, division
