-- The roles that a source gives to people.
-- params:  source
-- columns: person, role
SELECT person, role FROM roles WHERE source = :source ORDER BY person, role
