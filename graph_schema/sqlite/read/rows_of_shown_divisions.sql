-- The divisions from an id to below another, without the ids that their source has for them.
-- params:  low, high
-- columns: id, name, parent, since, until, source, source_id
SELECT id, name, parent, since, until, source, '' AS source_id FROM divisions WHERE id >= :low AND id < :high ORDER BY id
