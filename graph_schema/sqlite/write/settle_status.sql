-- A person is active while any source has them, and has left when none has.
-- params:  person
UPDATE people
SET status = CASE WHEN EXISTS (SELECT 1 FROM identities i WHERE i.person = :person) THEN 'active' ELSE 'left' END
WHERE id = :person;
