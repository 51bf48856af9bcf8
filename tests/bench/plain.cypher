// Who has worked on a skill, by division, as it would be asked without anything derived: the ten divisions with most people, of each
// the first three by how much they have to show and how late, each with title, place, channels and what connects them to it.
// params: skill
// columns: division, name, people, first
MATCH (s:Skill {id: $skill})
CALL (s) {
  MATCH (s)<-[f:HAS_SKILL]-(p:Person)
  RETURN p, {kind: 'skill', since: f.since} AS reason, f.since AS latest
  UNION ALL
  MATCH (s)<-[:USES|ABOUT]-(t:Thing {audience: 'everyone'})<-[f:WORKED_ON|AUTHORED|MEMBER_OF]-(p:Person)
  RETURN p, {kind: t.type, name: t.name, url: t.url, since: f.since, until: f.until} AS reason, coalesce(f.until, f.since, t.since) AS latest
}
MATCH (p {status: 'active'})-[:IN_DIVISION]->(d:Division)
WITH d, p, collect(reason) AS reasons, max(latest) AS latest
ORDER BY size(reasons) DESC, latest DESC, p.id
WITH d, count(p) AS people, collect({person: p, reasons: reasons})[..3] AS first
ORDER BY people DESC, d.id
LIMIT 10
UNWIND first AS one
WITH d, people, one.person AS p, one.reasons AS reasons
CALL (p) {
  MATCH (p)-[f:HAS_TITLE|HAS_PLACE|HAS_EMAIL|HAS_PHONE|HAS_CHAT]->()
  RETURN collect([type(f), f.text]) AS details
}
RETURN d.id AS division, d.name AS name, people, collect({id: p.id, name: p.name, details: details, reasons: reasons}) AS first
ORDER BY people DESC, division
