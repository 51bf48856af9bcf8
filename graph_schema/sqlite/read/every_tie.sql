-- All that is said of people and leads to another node, as far as the viewer may see what is said (one's own always; that
-- somebody calls the viewer a contact, unless it is said for nobody else). The other end is not looked at.
-- params:  viewer, audiences
-- columns: person, kind, target, text, since, until, role
SELECT f.person, f.kind, f.skill AS target, f.text, f.since, f.until, f.role
FROM people p
JOIN standing f ON f.person = p.id AND f.kind IN ('skill', 'interest', 'project', 'document', 'group', 'contact')
WHERE p.status = 'active'
  AND (f.person = :viewer OR f.audience IN (SELECT value FROM json_each(:audiences))
       OR (f.kind = 'contact' AND f.target = :viewer AND f.audience NOT LIKE 'only:%'))
  AND NOT EXISTS (SELECT 1 FROM refused r
                  WHERE r.person = f.person AND r.skill = f.skill AND r.thing = 0 AND f.source <> '')
ORDER BY f.person, f.kind, f.skill, f.target
