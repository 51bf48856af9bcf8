// Where the people from an id to below another who are here were and are, with dates as yyyymmdd (0: not said): each column as a
// list of numbers.
// params: low, high
// columns: person, division, since, until
MATCH (p:Person {status: 'active'})-[l:PLACED_IN]->(d:Division)
WHERE $low <= p.id < $high
WITH p.id AS person, d.id AS division, l.since AS began, CASE l.since WHEN '' THEN 101 ELSE
       toInteger(left(replace(l.since, '-', '') + '0101', 8)) END AS since,
     CASE WHEN l.until IS NULL THEN 0 ELSE toInteger(left(replace(l.until, '-', '') + '0101', 8)) END AS until
ORDER BY person, began, division
RETURN collect(person) AS person, collect(division) AS division, collect(since) AS since, collect(until) AS until
