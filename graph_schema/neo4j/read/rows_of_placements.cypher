// Where the people from an id to below another are and were placed.
// params: low, high
// columns: person, division, since, until
MATCH (p:Person)-[f:PLACED_IN]->(d:Division)
WHERE $low <= p.id < $high
RETURN p.id AS person, d.id AS division, f.since AS since, f.until AS until
ORDER BY person, since, division
