// The words of the things that not everyone may see, from an id to below another.
// params: low, high
// columns: thing, name, body
MATCH (x:RestrictedText)
WHERE $low <= x.thing < $high
RETURN x.thing AS thing, x.name AS name, x.body AS body
ORDER BY thing
