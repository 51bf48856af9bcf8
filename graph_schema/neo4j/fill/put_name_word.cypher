// Stores a word of a person's name; words in order, so that two who store at once wait for each other and not both.
// params: word, person
UNWIND $rows AS row
WITH row ORDER BY row.word
MATCH (p:Person {id: row.person})
MERGE (w:NameWord {word: row.word})
CREATE (p)-[:NAMED]->(w)
