// What a person worked on, wrote and is in, the latest first, as far as the viewer may see it (own: 1 on the viewer's own page).
// A project lends its dates to who has none, but for an end before their beginning ('~' is after all months and days).
// params: person, own, audiences
// columns: kind, id, name, url, since, until, role, source
MATCH (:Person {id: $person})-[f:WORKED_ON|AUTHORED|MEMBER_OF]->(t:Thing)
WHERE type(f) = {project: 'WORKED_ON', document: 'AUTHORED', group: 'MEMBER_OF'}[t.type] AND f.overruled IS NULL
  AND ($own IN [true, 1] OR f.audience IN $audiences) AND t.audience IN $audiences
WITH f, t,
     CASE t.type WHEN 'document' THEN t.since
     ELSE coalesce(f.since, CASE WHEN f.until + '~' < t.since THEN null ELSE t.since END) END AS since,
     CASE t.type WHEN 'document' THEN null
     ELSE coalesce(f.until, CASE WHEN t.until + '~' < f.since THEN null ELSE t.until END) END AS until
RETURN t.type AS kind, t.id AS id, t.name AS name, t.url AS url, since, until, f.role AS role, f.source AS source
ORDER BY kind,
         coalesce(until, CASE WHEN kind <> 'document' AND since IS NOT NULL THEN '9999' END, since, '') DESC,
         coalesce(since, '') DESC, id
