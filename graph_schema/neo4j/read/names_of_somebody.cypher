// Which of these texts hold the whole name of somebody: all words of it, two or more, in any order (a list of pairs of text and word).
// params: texts, words
// columns: text
UNWIND range(0, size($texts) - 1) AS place
MATCH (:NameWord {word: $words[place]})<-[:NAMED]-(p:Person)
WITH $texts[place] AS text, p, count(*) AS words
WHERE words > 1 AND words = COUNT { (p)-[:NAMED]->() }
RETURN DISTINCT text
ORDER BY text
