-- Under which ids and e-mail addresses sources know the people from an id to below another.
-- params:  low, high
-- columns: source, source_id, person, email
SELECT source, source_id, person, email
FROM identities INDEXED BY identities_by_person WHERE person >= :low AND person < :high
ORDER BY person, source, source_id
