// A person's contacts: both said so, and the viewer may see both sayings. Each of the two sees what the other says,
// unless it is said for nobody else.
// params: person, viewer, audiences
// columns: id, name
MATCH (p:Person {id: $person})-[f:CONTACT_OF]->(o:Person {status: 'active'})
MATCH (o)-[b:CONTACT_OF]->(p)
WHERE o <> p
WITH p, o, f.audience AS said, b.audience AS returned
WHERE said IS NOT NULL AND returned IS NOT NULL
  AND (p.id = $viewer OR said IN $audiences OR (o.id = $viewer AND NOT said STARTS WITH 'only:'))
  AND (o.id = $viewer OR returned IN $audiences OR (p.id = $viewer AND NOT returned STARTS WITH 'only:'))
RETURN o.id AS id, o.name AS name
ORDER BY name, id
