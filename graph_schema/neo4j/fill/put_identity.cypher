// Says under which id a source knows a person who is active there.
// params: source, source_id, person, email
UNWIND $rows AS row
MATCH (p:Person {id: row.person})
CREATE (:Identity {source: row.source, source_id: row.source_id, email: row.email})-[:IDENTIFIES]->(p)
