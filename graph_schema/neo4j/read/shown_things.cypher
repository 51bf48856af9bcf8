// The projects, documents and groups from an id to below another that everyone may see, with their dates as yyyymmdd
// (0: not said): each column as a list of numbers.
// params: low, high
// columns: thing, since, until
MATCH (t:Thing)
WHERE $low <= t.id < $high AND t.audience = 'everyone'
WITH t ORDER BY t.id
RETURN collect(t.id) AS thing, collect(CASE WHEN t.since IS NULL THEN 0 ELSE toInteger(left(replace(t.since, '-', '') + '0101', 8)) END) AS since,
       collect(CASE WHEN t.until IS NULL THEN 0 ELSE toInteger(left(replace(t.until, '-', '') + '0101', 8)) END) AS until
