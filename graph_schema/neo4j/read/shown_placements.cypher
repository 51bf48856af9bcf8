// Where the people from an id to below another who are here were before, with dates as yyyymmdd (0: not said).
// params: low, high
// columns: person, division, since, until
MATCH (p:Person {status: 'active'})-[l:PLACED_IN]->(d:Division)
WHERE $low <= p.id < $high
RETURN p.id AS person, d.id AS division, CASE l.since WHEN '' THEN 0 ELSE toInteger(left(replace(l.since, '-', '') + '0101', 8)) END AS since,
       CASE WHEN l.until IS NULL THEN 0 ELSE toInteger(left(replace(l.until, '-', '') + '0101', 8)) END AS until
ORDER BY person, since, division
