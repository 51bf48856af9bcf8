-- The names of divisions.
-- params:  divisions
-- columns: id, name
SELECT d.id, d.name FROM json_each(:divisions) asked JOIN divisions d ON d.id = asked.value ORDER BY d.id
