-- The divisions right below a division, by name.
-- params:  division
-- columns: id, name
SELECT d.id, d.name FROM divisions d WHERE d.parent = :division AND d.id <> d.parent ORDER BY d.name, d.id
