-- The divisions that a source made.
-- params:  source
-- columns: id, name, parent, since, until, source, source_id
SELECT id, name, parent, since, until, source, source_id FROM divisions WHERE source = :source ORDER BY id
