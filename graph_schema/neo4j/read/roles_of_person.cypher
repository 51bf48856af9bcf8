// What a person may do beyond what everyone may, as sources say.
// params: person
// columns: role
MATCH (r:Role {person: $person})
RETURN DISTINCT r.role AS role
ORDER BY role
