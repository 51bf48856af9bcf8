// To whom and to which projects, documents and groups the people from an id to below another are said to be tied, where everyone
// may see that it is said: each column as a list of numbers. Kinds are 0 contact, 1 document, 2 group, 3 project; `days` is the first
// day as yyyymmdd times 100000000 and the last (0: not said). The other end is not looked at: who may see the thing, and whether the
// contact says so too.
// params: low, high
// columns: person, kind, target, days
MATCH (p:Person {status: 'active'})
WHERE $low <= p.id < $high
MATCH (p)-[f:CONTACT_OF|AUTHORED|MEMBER_OF|WORKED_ON]->(t)
WHERE f.overruled IS NULL AND f.restricted_to IS NULL
WITH p.id AS person, CASE type(f) WHEN 'CONTACT_OF' THEN 0 WHEN 'AUTHORED' THEN 1 WHEN 'MEMBER_OF' THEN 2 ELSE 3 END AS kind,
     t.id AS target, CASE WHEN f.since IS NULL AND f.until IS NULL THEN 0 ELSE
       CASE WHEN f.since IS NULL THEN 0 ELSE toInteger(left(replace(f.since, '-', '') + '0101', 8)) END * 100000000 +
       CASE WHEN f.until IS NULL THEN 0 ELSE toInteger(left(replace(f.until, '-', '') + '0101', 8)) END END AS days
ORDER BY person, kind, target
RETURN collect(person) AS person, collect(kind) AS kind, collect(target) AS target, collect(days) AS days
