// Takes away what a source says of a person.
// params: person, kind, target, source
UNWIND $rows AS row
MATCH (p:Person {id: row.person})-[f:HAS_SKILL|INTERESTED_IN|WORKED_ON|AUTHORED|MEMBER_OF|CONTACT_OF|HAS_TITLE|HAS_PLACE|HAS_EMAIL|HAS_PHONE|HAS_CHAT]->(t)
WHERE f.source = row.source AND coalesce(t.id, 0) = row.target AND type(f) = {skill: 'HAS_SKILL', interest: 'INTERESTED_IN',
  project: 'WORKED_ON', document: 'AUTHORED', group: 'MEMBER_OF', contact: 'CONTACT_OF',
  title: 'HAS_TITLE', place: 'HAS_PLACE', email: 'HAS_EMAIL', phone: 'HAS_PHONE', chat: 'HAS_CHAT'}[row.kind]
DELETE f
WITH p, t, row.kind AS kind, keys(t) = ['id'] AND NOT EXISTS { (t)--() } AS is_left_over
FOREACH (_ IN CASE WHEN is_left_over THEN [0] END | DELETE t)
WITH p, collect(kind) AS kinds
// include: settle_kinds
