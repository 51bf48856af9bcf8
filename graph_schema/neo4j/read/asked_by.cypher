// Who marked this person as a contact and waits for their word; one whom they refused does not wait any more.
// params: person
// columns: id, name
MATCH (p:Person {id: $person})<-[f:CONTACT_OF]-(o:Person {status: 'active'})
WHERE o <> p AND NOT f.audience STARTS WITH 'only:'
  AND NOT EXISTS { (p)-[b:CONTACT_OF]->(o) WHERE b.audience IS NOT NULL }
  AND NOT EXISTS { (p)-[:SAYS]->(:Word {person: p.id, kind: 'contact', target: o.id, refused: 1}) }
RETURN o.id AS id, o.name AS name
ORDER BY name, id
