-- The divisions from an id to below another, as they are stored.
-- params:  low, high
-- columns: id, name, parent, since, until, source, source_id
SELECT id, name, parent, since, until, source, source_id FROM divisions WHERE id >= :low AND id < :high ORDER BY id
