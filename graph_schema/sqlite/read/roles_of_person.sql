-- What a person may do beyond what everyone may, as sources say.
-- params:  person
-- columns: role
SELECT DISTINCT role FROM roles WHERE person = :person ORDER BY role
