// Stores where a person is or was, and when.
// params: person, division, since, until
UNWIND $rows AS row
MATCH (p:Person {id: row.person})
MATCH (d:Division {id: row.division})
CREATE (p)-[:PLACED_IN {since: row.since, until: row.until}]->(d)
