// The divisions of this name, whatever its capitals.
// params: name
// columns: id, name
MATCH (d:Division)
WHERE d.name =~ '(?i)\\Q' + replace($name, '\\E', '\\E\\\\E\\Q') + '\\E'
RETURN d.id AS id, d.name AS name
ORDER BY id
