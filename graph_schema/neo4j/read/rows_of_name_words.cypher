// The words of the names of the people from an id to below another.
// params: low, high
// columns: word, person
MATCH (p:Person)-[:NAMED]->(w:NameWord)
WHERE $low <= p.id < $high
RETURN w.word AS word, p.id AS person
ORDER BY person, word
