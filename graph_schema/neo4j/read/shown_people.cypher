// The people who are here, from an id to below another, in which division, and whether anything shows everyone what they know
// (1 or 0): each column as a list of numbers.
// params: low, high
// columns: person, division, known
MATCH (p:Person {status: 'active'})-[:IN_DIVISION]->(d:Division)
WHERE $low <= p.id < $high
WITH p, d ORDER BY p.id
RETURN collect(p.id) AS person, collect(d.id) AS division, collect(CASE WHEN EXISTS {
  (p)-[:EVIDENCE {audience: ''}]->(s:Skill) WHERE s.label IS NOT NULL AND s.retired IS NULL } THEN 1 ELSE 0 END) AS known
