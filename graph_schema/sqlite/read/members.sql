-- How many people of a thing may be seen with these audiences.
-- params:  thing, audiences
-- columns: people
SELECT count(DISTINCT f.person) AS people
FROM standing f JOIN people p ON p.id = f.person AND p.status = 'active'
WHERE f.target = :thing AND f.kind IN ('project', 'document', 'group')
  AND f.audience IN (SELECT value FROM json_each(:audiences))
