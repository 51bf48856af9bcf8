// What connects a person to skills, fact by fact, as far as the viewer may see it (own: 1 when it is the viewer's own page).
// A project lends its dates to who has none, but for an end before their beginning ('~' is after all months and days).
// params: person, own, audiences
// columns: skill, label, kind, thing, name, url, since, until, found
CALL () {
  MATCH (p:Person {id: $person})-[f:HAS_SKILL|INTERESTED_IN]->(s:Skill)
  WHERE f.overruled IS NULL AND ($own OR f.audience IN $audiences)
    AND NOT (f.source <> '' AND EXISTS {
      MATCH (p)-[:REFUSES {thing: 0}]->(q:Skill) WHERE coalesce(q.means, q.id) = coalesce(s.means, s.id) })
  RETURN coalesce(s.means, s.id) AS skill, f.text AS label, CASE WHEN f:HAS_SKILL THEN 'skill' ELSE 'interest' END AS kind,
    null AS thing, null AS name, null AS url, f.since AS since, f.until AS until, null AS found
  UNION ALL
  MATCH (p:Person {id: $person})-[f:WORKED_ON|AUTHORED|MEMBER_OF]->(t:Thing)
  WHERE f.overruled IS NULL AND ($own OR f.audience IN $audiences)
  WITH p, f, t
  MATCH (t)-[a:USES|ABOUT]->(s:Skill)
  WHERE t.audience IN $audiences
    AND t.type = CASE WHEN f:WORKED_ON THEN 'project' WHEN f:AUTHORED THEN 'document' ELSE 'group' END
    AND NOT EXISTS {
      MATCH (p)-[r:REFUSES]->(q:Skill) WHERE coalesce(q.means, q.id) = coalesce(s.means, s.id) AND r.thing IN [0, t.id] }
    AND (t.type <> 'group' OR EXISTS { (p)-[said:MEMBER_OF]->(t) WHERE said.source <> '' })
// include: first_named
  RETURN coalesce(s.means, s.id) AS skill, a.text AS label, t.type AS kind, t.id AS thing, t.name AS name, t.url AS url,
    CASE WHEN t.type = 'document' THEN t.since
         ELSE coalesce(f.since, CASE WHEN f.until + '~' < t.since THEN null ELSE t.since END) END AS since,
    CASE WHEN t.type = 'document' THEN t.since
         ELSE coalesce(f.until, CASE WHEN t.until + '~' < f.since THEN null ELSE t.until END) END AS until,
    substring('\n' + t.name + '\n' + t.text + '\n', CASE WHEN a.start > 60 THEN a.start - 60 ELSE 0 END, a.length + 122) AS found
}
RETURN skill, label, kind, thing, name, url, since, until, found
ORDER BY skill, kind, coalesce(until, '') DESC, coalesce(thing, 0), coalesce(label, '')
