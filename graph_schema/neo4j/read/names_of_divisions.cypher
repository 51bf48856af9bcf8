// The names of divisions.
// params: divisions
// columns: id, name
UNWIND $divisions AS asked
MATCH (d:Division {id: asked})
RETURN d.id AS id, d.name AS name
ORDER BY id
