// Says under which id a source knows a person who is active there.
// params: source, source_id, person, email
UNWIND $rows AS row
MATCH (p:Person {id: row.person})
MERGE (i:Identity {source: row.source, source_id: row.source_id})
SET i.email = row.email
MERGE (i)-[:IDENTIFIES]->(p);
UNWIND $rows AS row
MATCH (i:Identity {source: row.source, source_id: row.source_id})
WITH i, row
MATCH (i)-[before:IDENTIFIES]->(p:Person)
WHERE p.id <> row.person
DELETE before
