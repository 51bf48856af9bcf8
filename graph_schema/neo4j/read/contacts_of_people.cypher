// The contacts of these people that everyone may see: both said so.
// params: people
// columns: person, other
UNWIND $people AS asked
MATCH (p:Person {id: asked})-[f:CONTACT_OF]->(o:Person {status: 'active'})
MATCH (o)-[b:CONTACT_OF]->(p)
WHERE f.overruled IS NULL AND f.restricted_to IS NULL AND b.overruled IS NULL AND b.restricted_to IS NULL
RETURN p.id AS person, o.id AS other
ORDER BY person, other
