-- A source does not have a person any more.
-- params:  source, source_id
DELETE FROM identities WHERE source = :source AND source_id = :source_id;
