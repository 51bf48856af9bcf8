// The roles that a source gives to people.
// params: source
// columns: person, role
MATCH (r:Role {source: $source})
RETURN r.person AS person, r.role AS role
ORDER BY person, role
