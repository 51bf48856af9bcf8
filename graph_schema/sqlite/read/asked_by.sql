-- Who marked this person as a contact and waits for their word; one whom they refused does not wait any more.
-- params:  person
-- columns: id, name
SELECT o.id, o.name
FROM standing f
JOIN people o ON o.id = f.person AND o.status = 'active'
WHERE f.target = :person AND f.kind = 'contact' AND f.person <> :person
  AND f.audience NOT LIKE 'only:%'
  AND NOT EXISTS (SELECT 1 FROM standing b WHERE b.person = :person AND b.kind = 'contact' AND b.target = f.person)
  AND NOT EXISTS (SELECT 1 FROM words w
                  WHERE w.person = :person AND w.kind = 'contact' AND w.target = f.person AND w.refused = 1)
ORDER BY o.name, o.id
