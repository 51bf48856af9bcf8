// The people whose place, as far as these audiences may see it, is one of these texts.
// params: texts, audiences
// columns: person
MATCH (p:Person)-[f:HAS_PLACE]->(:Detail)
USING INDEX SEEK f:HAS_PLACE(text)
WHERE f.text IN $texts AND f.audience IN $audiences
RETURN p.id AS person
ORDER BY person
