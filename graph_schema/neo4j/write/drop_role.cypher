// A source does not give this role to a person any more.
// params: person, role, source
UNWIND $rows AS row
MATCH (n:Role {person: row.person, role: row.role, source: row.source})
DELETE n
