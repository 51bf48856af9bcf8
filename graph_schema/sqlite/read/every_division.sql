-- All divisions.
-- params:
-- columns: id, name, parent, since, until
SELECT id, name, parent, since, until FROM divisions ORDER BY id
