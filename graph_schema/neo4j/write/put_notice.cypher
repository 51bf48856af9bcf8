// Tells a person that they are in a group now.
// params: person, thing, at
UNWIND $rows AS row
MATCH (p:Person {id: row.person})
MATCH (t:Thing {id: row.thing})
MERGE (p)-[told:TOLD]->(t)
ON CREATE SET told.at = row.at
