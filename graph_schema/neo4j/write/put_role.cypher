// Stores a role that a source gives to a person.
// params: person, role, source
UNWIND $rows AS row
MERGE (n:Role {person: row.person, role: row.role, source: row.source})
