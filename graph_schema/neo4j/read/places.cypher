// Every text that is said to be the place of somebody, whoever may see it; by it people are looked for, it is not shown.
// params:
// columns: text
CALL () {
  MATCH ()-[f:HAS_PLACE]->()
  WHERE f.text IS NOT NULL
  RETURN DISTINCT f.text AS text
  UNION
  MATCH (w:Word {kind: 'place'})
  WHERE w.text IS NOT NULL
  OPTIONAL MATCH (:Person {id: w.person})-[f:HAS_PLACE]->(:Detail)
  UNWIND [w.text, f.stated_text] AS text
  RETURN text
}
WITH text
WHERE text IS NOT NULL
RETURN text
ORDER BY text
