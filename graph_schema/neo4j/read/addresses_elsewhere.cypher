// The e-mail addresses that lead to exactly one person of the other sources.
// answer: row by row
// params: source
// columns: email, person
MATCH (i:Identity)-[:IDENTIFIES]->(p:Person)
WHERE i.source <> $source AND i.email IS NOT NULL
WITH i.email AS email, collect(DISTINCT p.id) AS people
WHERE size(people) = 1
RETURN email, people[0] AS person
ORDER BY email
