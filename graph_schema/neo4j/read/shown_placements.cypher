// Where the people from an id to below another who are here were and are, with dates as yyyymmdd, yyyymm or yyyy (0: not
// said): each column as a list of numbers.
// params: low, high
// columns: person, division, since, until
MATCH (p:Person {status: 'active'})-[l:PLACED_IN]->(d:Division)
WHERE $low <= p.id < $high
WITH p.id AS person, d.id AS division, l.since AS began, coalesce(toInteger(replace(l.since, '-', '')), 0) AS since,
     coalesce(toInteger(replace(l.until, '-', '')), 0) AS until
ORDER BY person, began, division
RETURN collect(person) AS person, collect(division) AS division, collect(since) AS since, collect(until) AS until
