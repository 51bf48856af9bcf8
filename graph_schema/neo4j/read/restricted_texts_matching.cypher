// The things that not everyone may see and these audiences may, in which any of these words are (every: all of them), the latest first.
// params: words, every, audiences, limit
// columns: thing, since
// include: terms
WITH collect(term) AS terms, CASE WHEN $every IN [true, 1] THEN ' AND ' ELSE ' OR ' END AS joined
WHERE size(terms) > 0
WITH reduce(query = head(terms), term IN tail(terms) | query + joined + term) AS query
CALL db.index.fulltext.queryNodes('restricted_texts', query) YIELD node
MATCH (t:Thing {id: node.thing})
WHERE t.audience IN $audiences AND t.audience <> 'everyone'
RETURN t.id AS thing, t.since AS since
ORDER BY coalesce(since, '') DESC, thing
LIMIT $limit
