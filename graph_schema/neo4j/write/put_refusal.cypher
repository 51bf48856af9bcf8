// Remembers that a skill must not be derived for a person from a thing (0: from any).
// params: person, skill, thing
UNWIND $rows AS row
MATCH (p:Person {id: row.person})
MERGE (s:Skill {id: row.skill})
MERGE (p)-[:REFUSES {thing: row.thing}]->(s)
