// Remembers that a set of audiences has this member.
// params: audiences, audience
UNWIND $rows AS row
MERGE (whole:AudienceSet {audiences: row.audiences})
MERGE (one:Audience {name: row.audience})
MERGE (whole)-[:NEEDS]->(one)
