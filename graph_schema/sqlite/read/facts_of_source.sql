-- What a source says of the people from an id to below another.
-- params:  source, low, high
-- columns: person, kind, target, source, text, audience, since, until, role, at
SELECT person, kind, target, source, text, coalesce(restricted_to, 'everyone') AS audience, since, until, role, at
FROM facts WHERE person >= :low AND person < :high AND source = +:source
ORDER BY person, kind, target
