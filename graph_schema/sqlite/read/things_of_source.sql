-- The projects, documents and groups that a source made.
-- params:  source
-- columns: id, type, kind, name, text, audience, since, until, url, source, source_id
SELECT id, type, kind, name, text, audience, since, until, url, source, source_id
FROM things WHERE source = :source ORDER BY id
