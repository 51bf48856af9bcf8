// The projects (3), documents (1) and groups (2) from an id to below another that everyone may see, with their dates as yyyymmdd,
// yyyymm or yyyy (0: not said): each column as a list of numbers.
// params: low, high
// columns: thing, kind, since, until
MATCH (t:Thing)
WHERE $low <= t.id < $high AND t.audience = 'everyone'
WITH t ORDER BY t.id
RETURN collect(t.id) AS thing, collect(CASE t.type WHEN 'document' THEN 1 WHEN 'group' THEN 2 ELSE 3 END) AS kind,
       collect(coalesce(toInteger(replace(t.since, '-', '')), 0)) AS since,
       collect(coalesce(toInteger(replace(t.until, '-', '')), 0)) AS until
