-- The projects, documents and groups from an id to below another that everyone may see, without the ids that sources have for them.
-- params:  low, high
-- columns: id, type, kind, name, text, audience, since, until, url, source, source_id
SELECT id, type, kind, name, text, audience, since, until, url, source, '' AS source_id
FROM things WHERE id >= :low AND id < :high AND audience = 'everyone' ORDER BY id
