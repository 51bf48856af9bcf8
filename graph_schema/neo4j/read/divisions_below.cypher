// The divisions right below a division, by name.
// params: division
// columns: id, name
MATCH (above:Division {id: $division})<-[:PARENT]-(d:Division)
WHERE d <> above
RETURN d.id AS id, d.name AS name
ORDER BY name, id
