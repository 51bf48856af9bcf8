// The words of the things that everyone may see, from an id to below another.
// params: low, high
// columns: thing, name, body
MATCH (x:Text)
WHERE $low <= x.thing < $high
RETURN x.thing AS thing, x.name AS name, x.body AS body
ORDER BY thing
