-- All projects, documents and groups that these audiences may see.
-- params:  audiences
-- columns: id, type, kind, name, since, until, url, source
SELECT id, type, kind, name, since, until, url, source
FROM things
WHERE audience IN (SELECT value FROM json_each(:audiences))
ORDER BY id
