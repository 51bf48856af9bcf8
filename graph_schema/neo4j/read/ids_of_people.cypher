// The next people by id, whoever they are.
// answer: row by row
// params: after, limit
// columns: person
MATCH (p:Person)
WHERE p.id > $after AND p.status IS NOT NULL
RETURN p.id AS person
ORDER BY person
LIMIT CASE WHEN $limit < 0 THEN 9223372036854775807 ELSE $limit END
