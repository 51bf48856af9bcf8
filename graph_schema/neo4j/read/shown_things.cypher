// The projects, documents and groups from an id to below another that everyone may see, with their dates as yyyymmdd (0: not said).
// params: low, high
// columns: thing, since, until
MATCH (t:Thing)
WHERE $low <= t.id < $high AND t.audience = 'everyone'
RETURN t.id AS thing, CASE WHEN t.since IS NULL THEN 0 ELSE toInteger(left(replace(t.since, '-', '') + '0101', 8)) END AS since,
       CASE WHEN t.until IS NULL THEN 0 ELSE toInteger(left(replace(t.until, '-', '') + '0101', 8)) END AS until
ORDER BY thing
