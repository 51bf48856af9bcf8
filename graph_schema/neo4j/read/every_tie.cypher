// All that is said of people and leads to another node, as far as the viewer may see what is said (one's own always; that
// somebody calls the viewer a contact, unless it is said for nobody else). The other end is not looked at.
// answer: row by row
// params: viewer, audiences
// columns: person, kind, target, text, since, until, role
// include: kinds
MATCH (p:Person {status: 'active'})
WITH kinds, p, [(p)-[:REFUSES {thing: 0}]->(s:Skill) | coalesce(s.means, s.id)] AS refused
MATCH (p)-[f:HAS_SKILL|INTERESTED_IN|WORKED_ON|AUTHORED|MEMBER_OF|CONTACT_OF]->(t)
WHERE f.overruled IS NULL AND NOT (f.source <> '' AND coalesce(t.means, t.id) IN refused)
  AND (p.id = $viewer OR f.audience IN $audiences
       OR (f:CONTACT_OF AND t.id = $viewer AND NOT f.audience STARTS WITH 'only:'))
RETURN p.id AS person, kinds[type(f)] AS kind, coalesce(t.means, t.id) AS target, f.text AS text, f.since AS since, f.until AS until, f.role AS role
ORDER BY person, kind, target, t.id
