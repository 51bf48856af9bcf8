// What is in force of the people from an id to below another and everyone may see: of who is here, about what everyone may
// know of, once by all of its names; contacts when both have said so. How somebody typed a skill, and the moment they said
// it, are theirs alone.
// params: low, high
// columns: person, kind, target, source, text, audience, since, until, role, at
// include: kinds
MATCH (p:Person {status: 'active'})
WHERE $low <= p.id < $high
WITH kinds, p, [(p)-[:REFUSES {thing: 0}]->(s:Skill) | coalesce(s.means, s.id)] AS refused
MATCH (p)-[f:HAS_SKILL|INTERESTED_IN|WORKED_ON|AUTHORED|MEMBER_OF|CONTACT_OF|HAS_TITLE|HAS_PLACE|HAS_EMAIL|HAS_PHONE|HAS_CHAT]->(t)
OPTIONAL MATCH (m:Skill {id: CASE WHEN t:Skill THEN coalesce(t.means, t.id) END})
WITH kinds, p, refused, f, t, m
WHERE f.audience = 'everyone'
  AND CASE
    WHEN t:Skill THEN m.label IS NOT NULL AND m.retired IS NULL AND NOT (f.source <> '' AND m.id IN refused)
    WHEN t:Thing THEN t.type = kinds[type(f)] AND t.audience = 'everyone'
    WHEN t:Person THEN t <> p AND t.status = 'active'
      AND EXISTS { (t)-[b:CONTACT_OF]->(p) WHERE b.audience = 'everyone' }
    ELSE true
  END
RETURN p.id AS person, kinds[type(f)] AS kind, coalesce(m.id, t.id, 0) AS target, min(f.source) AS source,
       min(CASE WHEN t:Detail THEN f.text END) AS text, 'everyone' AS audience, min(f.since) AS since, max(f.until) AS until,
       min(f.role) AS role, null AS at
ORDER BY person, kind, target
