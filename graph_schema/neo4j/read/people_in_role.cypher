// Who is here and has a role.
// params: role
// columns: id, name
MATCH (r:Role {role: $role})
MATCH (p:Person {id: r.person, status: 'active'})
RETURN DISTINCT p.id AS id, p.name AS name
ORDER BY name, id
