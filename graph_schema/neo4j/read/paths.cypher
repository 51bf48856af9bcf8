// Every path from these people to a skill (skills: only to these; null: to any), one row each. People who left have none.
// A project lends its dates to who has none, but for an end before their beginning ('~' is after all months and days).
// params: people, skills
// columns: person, skill, kind, division, of_fact, of_thing, since, until
OPTIONAL MATCH (asked_for:Skill)
WHERE asked_for.id IN $skills
WITH CASE WHEN $skills IS NOT NULL THEN collect(coalesce(asked_for.means, asked_for.id)) END AS wanted
UNWIND $people AS asked
MATCH (p:Person {id: asked, status: 'active'})-[:IN_DIVISION]->(d:Division)
CALL (p, wanted) {
  MATCH (p)-[f:HAS_SKILL|INTERESTED_IN]->(s:Skill)
  WHERE (wanted IS NULL OR coalesce(s.means, s.id) IN wanted) AND f.audience IS NOT NULL
    AND (f.source = '' OR NOT EXISTS {
      MATCH (p)-[:REFUSES {thing: 0}]->(q:Skill) WHERE coalesce(q.means, q.id) = coalesce(s.means, s.id) })
  RETURN f, coalesce(s.means, s.id) AS skill, 'everyone' AS of_thing, f.since AS since, f.until AS until
  UNION ALL
  MATCH (p)-[f:WORKED_ON|AUTHORED|MEMBER_OF]->(t:Thing)-[a:USES|ABOUT]->(s:Skill)
  WHERE (wanted IS NULL OR coalesce(s.means, s.id) IN wanted) AND f.audience IS NOT NULL
    AND NOT EXISTS {
      MATCH (p)-[r:REFUSES]->(q:Skill) WHERE coalesce(q.means, q.id) = coalesce(s.means, s.id) AND r.thing IN [0, t.id] }
    AND (type(f) <> 'MEMBER_OF' OR EXISTS { (p)-[o:MEMBER_OF]->(t) WHERE o.source <> '' })
// include: first_named
  RETURN f, coalesce(s.means, s.id) AS skill, t.audience AS of_thing,
         CASE type(f) WHEN 'AUTHORED' THEN t.since
         ELSE coalesce(f.since, CASE WHEN f.until + '~' < t.since THEN null ELSE t.since END) END AS since,
         CASE type(f) WHEN 'AUTHORED' THEN t.since
         ELSE coalesce(f.until, CASE WHEN t.until + '~' < f.since THEN null ELSE t.until END) END AS until
}
RETURN p.id AS person, skill,
       {HAS_SKILL: 'skill', INTERESTED_IN: 'interest', WORKED_ON: 'project', AUTHORED: 'document', MEMBER_OF: 'group'}[type(f)] AS kind,
       d.id AS division, f.audience AS of_fact, of_thing, since, until
