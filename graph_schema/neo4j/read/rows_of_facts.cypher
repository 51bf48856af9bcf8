// What sources and people say of the people from an id to below another, as they said it.
// params: low, high
// columns: person, kind, target, source, text, audience, since, until, role, at
// include: kinds
MATCH (p:Person)-[f:HAS_SKILL|INTERESTED_IN|WORKED_ON|AUTHORED|MEMBER_OF|CONTACT_OF|HAS_TITLE|HAS_PLACE|HAS_EMAIL|HAS_PHONE|HAS_CHAT]->(t)
WHERE $low <= p.id < $high
RETURN p.id AS person,
       kinds[type(f)] AS kind,
       coalesce(t.id, 0) AS target, f.source AS source,
       CASE WHEN f.stated THEN f.stated_text ELSE f.text END AS text,
       coalesce(CASE WHEN f.stated THEN f.stated_to ELSE f.restricted_to END, 'everyone') AS audience,
       CASE WHEN f.stated THEN f.stated_since ELSE f.since END AS since,
       CASE WHEN f.stated THEN f.stated_until ELSE f.until END AS until,
       f.role AS role, f.at AS at
ORDER BY person, kind, target, source
