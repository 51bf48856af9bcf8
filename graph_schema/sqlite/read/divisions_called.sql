-- The divisions of this name, whatever its capitals.
-- params:  name
-- columns: id, name
SELECT id, name FROM divisions WHERE name = :name COLLATE NOCASE ORDER BY id
