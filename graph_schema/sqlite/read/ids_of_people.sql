-- The next people by id, whoever they are.
-- params:  after, limit
-- columns: person
SELECT id AS person FROM people WHERE id > :after ORDER BY id LIMIT :limit
