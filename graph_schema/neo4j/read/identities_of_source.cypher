// Who is active for a source, under which id and e-mail address.
// answer: row by row
// params: source
// columns: source_id, person, email
MATCH (i:Identity)-[:IDENTIFIES]->(p:Person)
WHERE i.source = $source AND i.source_id IS NOT NULL
RETURN i.source_id AS source_id, p.id AS person, i.email AS email
ORDER BY source_id
