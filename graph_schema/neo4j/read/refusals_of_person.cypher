// What somebody said is not them: skills, as they are meant, each of a thing (as far as they may see it or are said to be of it)
// or of anything.
// params: person, audiences
// columns: skill, label, thing, type, name, url
MATCH (p:Person {id: $person})-[r:REFUSES]->(n:Skill)
MATCH (s:Skill {id: coalesce(n.means, n.id)})
OPTIONAL MATCH (t:Thing {id: r.thing})
WHERE t.audience IN $audiences OR EXISTS {
  (p)-[f:WORKED_ON|AUTHORED|MEMBER_OF]->(t)
  WHERE type(f) = {project: 'WORKED_ON', document: 'AUTHORED', group: 'MEMBER_OF'}[t.type]
}
WITH p, r, n, s, t
WHERE r.thing = 0 OR t IS NOT NULL
CALL (p, n) {
  MATCH (p)-[f:HAS_SKILL|INTERESTED_IN]->(n)
  RETURN min(CASE WHEN f.stated THEN f.stated_text ELSE f.text END) AS named
}
OPTIONAL MATCH (t)-[a:USES|ABOUT]->(n)
WITH s, t, r.thing AS of, min(coalesce(named, a.text)) AS named
RETURN s.id AS skill, coalesce(s.called, s.label, named) AS label, t.id AS thing, t.type AS type, t.name AS name, t.url AS url
ORDER BY coalesce(label, ''), skill, of
