-- Stores a project, a document or a group, in place of what stood there.
-- params:  id, type, kind, name, text, audience, since, until, url, source, source_id
INSERT INTO things (id, type, kind, name, text, audience, since, until, url, source, source_id)
VALUES (:id, :type, :kind, :name, :text, :audience, :since, :until, :url, :source, :source_id)
ON CONFLICT (id) DO UPDATE SET type = excluded.type, kind = excluded.kind, name = excluded.name, text = excluded.text,
  audience = excluded.audience, since = excluded.since, until = excluded.until, url = excluded.url;
