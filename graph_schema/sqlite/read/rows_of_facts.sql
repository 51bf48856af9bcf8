-- What sources and people say of the people from an id to below another, as they said it.
-- params:  low, high
-- columns: person, kind, target, source, text, audience, since, until, role, at
SELECT person, kind, target, source, text, coalesce(restricted_to, 'everyone') AS audience, since, until, role, at
FROM facts WHERE person >= :low AND person < :high ORDER BY person, kind, target, source
