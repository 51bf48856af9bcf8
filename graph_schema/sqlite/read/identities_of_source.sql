-- Who is active for a source, under which id and e-mail address.
-- params:  source
-- columns: source_id, person, email
SELECT source_id, person, email FROM identities WHERE source = :source ORDER BY source_id
