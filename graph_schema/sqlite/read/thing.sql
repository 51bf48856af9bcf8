-- A project, a document or a group, if it may be seen with these audiences.
-- params:  thing, audiences
-- columns: id, type, kind, name, text, audience, since, until, url, source
SELECT id, type, kind, name, text, audience, since, until, url, source
FROM things WHERE id = :thing AND audience IN (SELECT value FROM json_each(:audiences))
