// What connects these people, here or not, to these skills, fact by fact, as far as these audiences may see it.
// What is about none of them is put aside before anything of it is read.
// A project lends its dates to who has none, but for an end before their beginning ('~' is after all months and days).
// params: people, skills, audiences
// columns: person, skill, kind, thing, name, url, since, until, found
MATCH (k:Skill)<-[:MEANS*0..1]-(s)
WHERE k.id IN $skills
WITH collect(s) AS skills
UNWIND $people AS asked
MATCH (p:Person {id: asked})
WITH p, skills, [(p)-[r:REFUSES]->(s:Skill) | [coalesce(s.means, s.id), r.thing]] AS refused
CALL (p, skills, refused) {
  UNWIND skills AS s
  MATCH (p)-[f:HAS_SKILL|INTERESTED_IN]->(s)
  WHERE f.audience IN $audiences
    AND (f.source = '' OR NOT [coalesce(s.means, s.id), 0] IN refused)
  RETURN f, s, null AS t, f.since AS since, f.until AS until, null AS found
  UNION ALL
  MATCH (p)-[f:WORKED_ON|AUTHORED|MEMBER_OF]->(t)
  WITH p, skills, refused, f, t
  MATCH (t)-[a:USES|ABOUT]->(s)
  WHERE s IN skills
  WITH p, refused, f, t, a, s
  WHERE f.audience IN $audiences
    AND t.audience IN $audiences
    AND NOT ([coalesce(s.means, s.id), 0] IN refused OR [coalesce(s.means, s.id), t.id] IN refused)
    AND (type(f) <> 'MEMBER_OF' OR EXISTS { (p)-[o:MEMBER_OF]->(t) WHERE o.source <> '' })
// include: first_named
  RETURN f, s, t,
         CASE type(f) WHEN 'AUTHORED' THEN t.since
         ELSE coalesce(f.since, CASE WHEN f.until + '~' < t.since THEN null ELSE t.since END) END AS since,
         CASE type(f) WHEN 'AUTHORED' THEN t.since
         ELSE coalesce(f.until, CASE WHEN t.until + '~' < f.since THEN null ELSE t.until END) END AS until,
         CASE WHEN a.start IS NOT NULL THEN substring(
           '\n' + t.name + '\n' + t.text + '\n', CASE WHEN a.start > 60 THEN a.start - 60 ELSE 0 END, a.length + 122) END AS found
}
RETURN p.id AS person, coalesce(s.means, s.id) AS skill,
       {HAS_SKILL: 'skill', INTERESTED_IN: 'interest', WORKED_ON: 'project', AUTHORED: 'document', MEMBER_OF: 'group'}[type(f)] AS kind,
       t.id AS thing, t.name AS name, t.url AS url, since, until, found
