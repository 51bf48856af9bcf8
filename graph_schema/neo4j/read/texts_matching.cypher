// The things that everyone may see whose words match any of these, best first by the engine's relevance (bm25, a name counts
// twice), and how many words each has. Words are taken rarest first, as long as all together are in at most `enough` texts;
// where even the rarest is in more, the texts with the two rarest.
// params: words, enough, limit
// columns: thing, relevance, length, since
// include: terms
CALL (term) {
  CALL db.index.fulltext.queryNodes('texts', term) YIELD node
  RETURN count(node) AS texts
}
WITH word, term, texts
WHERE texts > 0
ORDER BY texts, word
WITH collect(term) AS terms, collect(texts) AS texts
WHERE size(terms) > 0
WITH CASE WHEN head(texts) > $enough THEN {joined: ' AND ', terms: terms[..2]}
     ELSE {joined: ' OR ', terms: [place IN range(0, size(terms) - 1)
           WHERE reduce(so_far = 0, some IN texts[..place + 1] | so_far + some) <= $enough | terms[place]]} END AS asked
WITH reduce(query = head(asked.terms), term IN tail(asked.terms) | query + asked.joined + term) AS query
CALL db.index.fulltext.queryNodes('texts', query) YIELD node, score
WITH node, score
ORDER BY score DESC, node.thing
LIMIT $limit
MATCH (t:Thing {id: node.thing})
RETURN t.id AS thing, score AS relevance, size(split(node.name, ' ')) + size(split(node.body, ' ')) AS length, t.since AS since
ORDER BY relevance DESC, thing
