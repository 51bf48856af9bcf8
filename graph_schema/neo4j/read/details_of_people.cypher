// Title, place and channels of these people as far as these audiences may see them (kinds: only these).
// params: people, kinds, audiences
// columns: person, kind, text
// include: kinds
UNWIND $people AS asked
MATCH (p:Person {id: asked})-[f:HAS_TITLE|HAS_PLACE|HAS_EMAIL|HAS_PHONE|HAS_CHAT]->()
WHERE kinds[type(f)] IN $kinds AND f.audience IN $audiences
RETURN p.id AS person, kinds[type(f)] AS kind, f.text AS text
ORDER BY person, kind
