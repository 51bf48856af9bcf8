// What a person chose themselves, the latest first, and the skill that it means by now.
// params: person, limit
// columns: kind, skill, means, text, audience, since, at
// include: kinds
MATCH (:Person {id: $person})-[f:HAS_SKILL|INTERESTED_IN {source: ''}]->(s:Skill)
WHERE f.at IS NOT NULL
RETURN kinds[type(f)] AS kind, s.id AS skill, coalesce(s.means, s.id) AS means, f.text AS text,
       coalesce(f.restricted_to, 'everyone') AS audience, f.since AS since, f.at AS at
ORDER BY at DESC, kind, skill
LIMIT $limit
