// Stores a word of a person's name.
// params: word, person
UNWIND $rows AS row
MATCH (p:Person {id: row.person})
MERGE (w:NameWord {word: row.word})
CREATE (p)-[:NAMED]->(w)
