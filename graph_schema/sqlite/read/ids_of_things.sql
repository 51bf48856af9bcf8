-- The ids of the projects, documents and groups that a source made.
-- params:  source
-- columns: id, type, kind, source_id
SELECT id, type, kind, source_id FROM things WHERE source = :source ORDER BY id
