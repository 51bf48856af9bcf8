-- A source does not give this role to a person any more.
-- params:  person, role, source
DELETE FROM roles WHERE person = :person AND role = :role AND source = :source;
