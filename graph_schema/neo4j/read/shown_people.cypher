// The people who are here, from an id to below another, and whether anything shows everyone what they know.
// params: low, high
// columns: person, division, known
MATCH (p:Person {status: 'active'})-[:IN_DIVISION]->(d:Division)
WHERE $low <= p.id < $high
RETURN p.id AS person, d.id AS division, CASE WHEN EXISTS {
  (p)-[:EVIDENCE {audience: ''}]->(s:Skill) WHERE s.label IS NOT NULL AND s.retired IS NULL } THEN 1 ELSE 0 END AS known
ORDER BY person
