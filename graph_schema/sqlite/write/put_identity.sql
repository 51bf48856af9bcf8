-- Says under which id a source knows a person who is active there.
-- params:  source, source_id, person, email
INSERT OR REPLACE INTO identities (source, source_id, person, email) VALUES (:source, :source_id, :person, :email);
