-- The projects, documents and groups from an id to below another, as they are stored.
-- params:  low, high
-- columns: id, type, kind, name, text, audience, since, until, url, source, source_id
SELECT id, type, kind, name, text, audience, since, until, url, source, source_id
FROM things WHERE id >= :low AND id < :high ORDER BY id
