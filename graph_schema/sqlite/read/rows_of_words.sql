-- The own words of the people from an id to below another about what sources say of them.
-- params:  low, high
-- columns: person, kind, target, refused, audience, text, since, until
SELECT person, kind, target, refused, audience, text, since, until
FROM words WHERE person >= :low AND person < :high ORDER BY person, kind, target
