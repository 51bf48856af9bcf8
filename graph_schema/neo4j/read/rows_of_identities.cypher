// Under which ids and e-mail addresses sources know the people from an id to below another.
// params: low, high
// columns: source, source_id, person, email
MATCH (p:Person)<-[:IDENTIFIES]-(i:Identity)
WHERE $low <= p.id < $high
RETURN i.source AS source, i.source_id AS source_id, p.id AS person, i.email AS email
ORDER BY person, source, source_id
