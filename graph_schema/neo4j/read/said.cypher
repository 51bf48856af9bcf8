// Everything that is said of a person for one kind and target, the person's own word (source '') first.
// params: person, kind, target
// columns: source, text, audience, since, until, role, at
MATCH (:Person {id: $person})-[f:HAS_SKILL|INTERESTED_IN|WORKED_ON|AUTHORED|MEMBER_OF|CONTACT_OF|HAS_TITLE|HAS_PLACE|HAS_EMAIL|HAS_PHONE|HAS_CHAT]->(t)
WHERE coalesce(t.id, 0) = $target AND type(f) = {skill: 'HAS_SKILL', interest: 'INTERESTED_IN',
  project: 'WORKED_ON', document: 'AUTHORED', group: 'MEMBER_OF', contact: 'CONTACT_OF',
  title: 'HAS_TITLE', place: 'HAS_PLACE', email: 'HAS_EMAIL', phone: 'HAS_PHONE', chat: 'HAS_CHAT'}[$kind]
WITH f, CASE WHEN f.stated THEN {text: f.stated_text, restricted_to: f.stated_to, since: f.stated_since, until: f.stated_until}
        ELSE {text: f.text, restricted_to: f.restricted_to, since: f.since, until: f.until} END AS stated
RETURN f.source AS source, stated.text AS text, coalesce(stated.restricted_to, 'everyone') AS audience,
       stated.since AS since, stated.until AS until, f.role AS role, f.at AS at
ORDER BY source
