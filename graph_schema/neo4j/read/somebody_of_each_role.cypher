// Every role that somebody has who is here, and one of those who have it.
// params:
// columns: role, person
MATCH (r:Role)
MATCH (p:Person {id: r.person, status: 'active'})
RETURN r.role AS role, min(p.id) AS person
ORDER BY role
