// The people who are here, from an id to below another, and in which division: each column as a list of numbers.
// params: low, high
// columns: person, division
MATCH (p:Person {status: 'active'})-[:IN_DIVISION]->(d:Division)
WHERE $low <= p.id < $high
WITH p, d ORDER BY p.id
RETURN collect(p.id) AS person, collect(d.id) AS division
