// What these people wrote, work on and are in, as far as everyone may see it.
// params: people
// columns: person, thing, type
UNWIND $people AS asked
MATCH (p:Person {id: asked})-[f:WORKED_ON|AUTHORED|MEMBER_OF]->(t:Thing {audience: 'everyone'})
WHERE f.audience = 'everyone'
RETURN p.id AS person, t.id AS thing, {WORKED_ON: 'project', AUTHORED: 'document', MEMBER_OF: 'group'}[type(f)] AS type
ORDER BY person, thing
