// To whom and to which projects, documents and groups the people from an id to below another are said to be tied, where everyone
// may see that it is said: each column as a list of numbers. `days` is the first day as yyyymmdd, yyyymm or yyyy (0: not said)
// times 100000000 and the last. The other end is not looked at: who may see the thing, and whether the contact says so too.
// params: low, high
// columns: person, target, days
MATCH (p:Person {status: 'active'})
WHERE $low <= p.id < $high
MATCH (p)-[f:CONTACT_OF|AUTHORED|MEMBER_OF|WORKED_ON]->(t)
WHERE f.audience = 'everyone'
WITH p.id AS person, t.id AS target,
     {CONTACT_OF: 0, AUTHORED: 1, MEMBER_OF: 2, WORKED_ON: 3}[type(f)] AS kind,
     coalesce(toInteger(replace(f.since, '-', '')), 0) * 100000000
       + coalesce(toInteger(replace(f.until, '-', '')), 0) AS days
ORDER BY person, kind, target
RETURN collect(person) AS person, collect(target) AS target, collect(days) AS days
