-- The active people whom a source knows by this id, or by this e-mail where these audiences may see it (null: whoever asks).
-- params:  text, audiences
-- columns: person
SELECT i.person
FROM identities i JOIN people p ON p.id = i.person AND p.status = 'active'
WHERE i.source_id = :text
UNION
SELECT i.person
FROM identities i JOIN people p ON p.id = i.person AND p.status = 'active'
WHERE i.email = :text
  AND (:audiences IS NULL OR EXISTS (
        SELECT 1 FROM standing f
        WHERE f.person = i.person AND f.kind = 'email' AND f.target = 0 AND f.text = i.email
          AND f.audience IN (SELECT value FROM json_each(:audiences))))
ORDER BY person
