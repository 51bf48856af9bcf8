// The words of the names of the people who are here, from an id to below another.
// params: low, high
// columns: word, person
MATCH (p:Person {status: 'active'})-[:NAMED]->(w:NameWord)
WHERE $low <= p.id < $high
RETURN w.word AS word, p.id AS person
ORDER BY person, word
