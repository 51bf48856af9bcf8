// Things that everyone may see in which all of these words are: the first ones by id.
// params: words, limit
// columns: thing, since
// include: terms
WITH collect(term) AS terms
WHERE size(terms) > 0
WITH reduce(query = head(terms), term IN tail(terms) | query + ' AND ' + term) AS query
CALL db.index.fulltext.queryNodes('texts', query) YIELD node
WITH node.thing AS thing
ORDER BY thing
LIMIT $limit
MATCH (t:Thing {id: thing})
RETURN thing, t.since AS since
ORDER BY thing
