// What somebody said is not them: skills, each of a thing (as far as they may see it or are said to be of it) or of anything.
// params: person, audiences
// columns: skill, label, thing, type, name, url
MATCH (p:Person {id: $person})-[r:REFUSES]->(s:Skill)
OPTIONAL MATCH (t:Thing {id: r.thing})
WHERE t.audience IN $audiences OR EXISTS {
  (p)-[f:WORKED_ON|AUTHORED|MEMBER_OF]->(t)
  WHERE type(f) = {project: 'WORKED_ON', document: 'AUTHORED', group: 'MEMBER_OF'}[t.type]
}
WITH p, r, s, t
WHERE r.thing = 0 OR t IS NOT NULL
CALL (p, s) {
  MATCH (p)-[f:HAS_SKILL|INTERESTED_IN]->(s)
  RETURN min(CASE WHEN f.stated THEN f.stated_text ELSE f.text END) AS named
}
OPTIONAL MATCH (t)-[a:USES|ABOUT]->(s)
RETURN s.id AS skill, coalesce(s.label, named, a.text) AS label, t.id AS thing, t.type AS type, t.name AS name, t.url AS url
ORDER BY coalesce(label, ''), skill, r.thing
