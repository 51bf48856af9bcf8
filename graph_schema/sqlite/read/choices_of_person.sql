-- What a person chose themselves, the latest first, and the skill that it means by now.
-- params:  person, limit
-- columns: kind, skill, means, text, audience, since, at
SELECT f.kind, f.target AS skill, coalesce(s.means, f.target) AS means, f.text,
       coalesce(f.restricted_to, 'everyone') AS audience, f.since, f.at
FROM facts f LEFT JOIN skills s ON s.id = f.target
WHERE f.person = :person AND f.kind IN ('skill', 'interest') AND f.source = '' AND f.at IS NOT NULL
ORDER BY f.at DESC, f.kind, f.target
LIMIT :limit
