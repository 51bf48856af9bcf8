// All words of the names of people, once each.
// params:
// columns: word
MATCH (w:NameWord)
RETURN w.word AS word
ORDER BY word
