// The people whose names have a word of each of these sets (spellings: a list of pairs of set number and word).
// params: places, spellings, sets, limit
// columns: person, words
UNWIND range(0, size($spellings) - 1) AS place
MATCH (:NameWord {word: $spellings[place]})<-[:NAMED]-(p:Person {status: 'active'})
WITH p, count(DISTINCT $places[place]) AS found
WHERE found = $sets
RETURN p.id AS person, COUNT { (p)-[:NAMED]->() } AS words
ORDER BY words, person
LIMIT $limit
