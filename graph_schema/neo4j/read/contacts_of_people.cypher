// The contacts of these people that everyone may see: both said so.
// params: people
// columns: person, other
UNWIND $people AS asked
MATCH (p:Person {id: asked})-[f:CONTACT_OF]->(o:Person {status: 'active'})
MATCH (o)-[b:CONTACT_OF]->(p)
WHERE f.audience = 'everyone' AND b.audience = 'everyone'
RETURN p.id AS person, o.id AS other
ORDER BY person, other
