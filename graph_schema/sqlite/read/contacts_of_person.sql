-- A person's contacts: both said so, and the viewer may see both sayings. Each of the two sees what the other says,
-- unless it is said for nobody else.
-- params:  person, viewer, audiences
-- columns: id, name
SELECT o.id, o.name
FROM standing f
JOIN people o ON o.id = f.target AND o.status = 'active'
JOIN standing b ON b.person = f.target AND b.kind = 'contact' AND b.target = f.person
WHERE f.person = :person AND f.kind = 'contact' AND f.target <> f.person
  AND (f.person = :viewer OR f.audience IN (SELECT value FROM json_each(:audiences))
       OR (f.target = :viewer AND f.audience NOT LIKE 'only:%'))
  AND (b.person = :viewer OR b.audience IN (SELECT value FROM json_each(:audiences))
       OR (b.target = :viewer AND b.audience NOT LIKE 'only:%'))
ORDER BY o.name, o.id
