-- Stores a division, in place of what stood there.
-- params:  id, name, parent, since, until, source, source_id
INSERT INTO divisions (id, name, parent, since, until, source, source_id)
VALUES (:id, :name, :parent, :since, :until, :source, :source_id)
ON CONFLICT (id) DO UPDATE SET name = excluded.name, parent = excluded.parent, since = excluded.since, until = excluded.until;
