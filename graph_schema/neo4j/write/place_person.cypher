// Puts a person into a division since a day; where they were until then has its end on that day.
// params: person, division, since, until
UNWIND $rows AS row
MATCH (:Person {id: row.person})-[before:IN_DIVISION]->(:Division)
DELETE before;
UNWIND $rows AS row
MATCH (:Person {id: row.person})-[placed:PLACED_IN]->(:Division {id: row.division})
WHERE placed.until IS NULL
DELETE placed;
UNWIND $rows AS row
MATCH (:Person {id: row.person})-[placed:PLACED_IN]->(:Division)
WHERE placed.until IS NULL
SET placed.until = row.until;
UNWIND $rows AS row
MATCH (p:Person {id: row.person})
MATCH (d:Division {id: row.division})
MERGE (p)-[:IN_DIVISION]->(d)
MERGE (p)-[placed:PLACED_IN {since: row.since}]->(d)
REMOVE placed.until
