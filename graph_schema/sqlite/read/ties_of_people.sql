-- Whom these people call their contacts, and what they worked on, wrote or are in, as far as the viewer may see what is said
-- of them (one's own always; that somebody calls the viewer a contact, unless it is said for nobody else).
-- What the other end says is not looked at.
-- params:  people, viewer, audiences
-- columns: node, kind, other
SELECT f.person AS node, f.kind, f.target AS other
FROM json_each(:people) asked
JOIN people p ON p.id = asked.value AND p.status = 'active'
JOIN standing f ON f.person = p.id AND f.kind IN ('contact', 'project', 'document', 'group')
WHERE f.audience IN (SELECT value FROM json_each(:audiences))
   OR f.person = :viewer
   OR (f.target = :viewer AND f.audience NOT LIKE 'only:%')
ORDER BY node, f.kind, other
