-- Who is here and has a role.
-- params:  role
-- columns: id, name
SELECT DISTINCT p.id, p.name FROM roles JOIN people p ON p.id = roles.person AND p.status = 'active'
WHERE roles.role = :role ORDER BY p.name, p.id
