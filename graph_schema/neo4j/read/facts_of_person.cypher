// Everything said of a person in force, and what they refused, also where nobody says it now: for nobody but themselves.
// The target of a skill or an interest is the skill that is meant.
// params: person
// columns: kind, target, label, text, since, until, role, source, audience, url, refused
// include: kinds
CALL (kinds) {
  MATCH (p:Person {id: $person})-[f:HAS_SKILL|INTERESTED_IN|WORKED_ON|AUTHORED|MEMBER_OF|CONTACT_OF|HAS_TITLE|HAS_PLACE|HAS_EMAIL|HAS_PHONE|HAS_CHAT]->(t)
  WHERE NOT EXISTS {
      (p)-[first:HAS_SKILL|INTERESTED_IN|WORKED_ON|AUTHORED|MEMBER_OF|CONTACT_OF|HAS_TITLE|HAS_PLACE|HAS_EMAIL|HAS_PHONE|HAS_CHAT]->(t)
      WHERE type(first) = type(f) AND first.source < f.source
    }
    AND (NOT f:CONTACT_OF OR t.status = 'active')
  OPTIONAL MATCH (m:Skill {id: CASE WHEN t:Skill THEN coalesce(t.means, t.id) END})
  WITH f, t, m, kinds[type(f)] AS kind
  RETURN kind, coalesce(m.id, t.id, 0) AS target, f.text AS text, f.since AS since, f.until AS until, f.role AS role, f.source AS source,
    coalesce(CASE WHEN kind IN [t.type, 'contact'] THEN t.name ELSE coalesce(m.called, m.label) END, f.text) AS label,
    coalesce(f.restricted_to, 'everyone') AS audience, CASE WHEN kind = t.type THEN t.url END AS url,
    toInteger(f.overruled IS NOT NULL) AS refused
  UNION ALL
  MATCH (p:Person {id: $person})-[:SAYS]->(w:Word {refused: 1})
  WHERE NOT EXISTS {
    (p)-[f:HAS_SKILL|INTERESTED_IN|WORKED_ON|AUTHORED|MEMBER_OF|CONTACT_OF|HAS_TITLE|HAS_PLACE|HAS_EMAIL|HAS_PHONE|HAS_CHAT]->(t)
    WHERE coalesce(t.id, 0) = w.target AND kinds[type(f)] = w.kind
  }
  OPTIONAL MATCH (t:Thing {id: w.target, type: w.kind, audience: 'everyone'})
  OPTIONAL MATCH (o:Person {id: w.target, status: 'active'}) WHERE w.kind = 'contact'
  OPTIONAL MATCH (n:Skill {id: w.target}) WHERE w.kind IN ['skill', 'interest']
  OPTIONAL MATCH (s:Skill {id: coalesce(n.means, n.id)})
  WITH w, t, s, coalesce(t.name, o.name, s.called, s.label) AS name
  WHERE w.target = 0 OR name IS NOT NULL
  RETURN w.kind AS kind, coalesce(s.id, w.target) AS target, w.text AS text, w.since AS since, w.until AS until, null AS role, '' AS source,
    coalesce(name, w.text) AS label, coalesce(w.audience, 'everyone') AS audience, t.url AS url, 1 AS refused
}
RETURN kind, target, label, text, since, until, role, source, audience, url, refused
ORDER BY kind, label IS NOT NULL, label, target, coalesce(text, ''), source, audience, coalesce(since, ''), coalesce(until, '')
