-- The groups that somebody was told they are in now, the latest first.
-- params:  person, audiences
-- columns: id, name
SELECT t.id, t.name
FROM notices n
JOIN things t ON t.id = n.thing
WHERE n.person = :person AND t.audience IN (SELECT value FROM json_each(:audiences))
ORDER BY n.at DESC, t.id
