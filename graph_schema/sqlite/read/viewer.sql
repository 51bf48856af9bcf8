-- What somebody belongs to, for the audiences they hold: their divisions upwards, groups, and mutual contacts. Nothing for who left.
-- params:  person
-- columns: kind, id
WITH RECURSIVE line (id) AS (
  SELECT division FROM people WHERE id = :person AND status = 'active'
  UNION
  SELECT d.parent FROM line JOIN divisions d ON d.id = line.id WHERE d.parent IS NOT NULL
)
SELECT 'division' AS kind, id FROM line
UNION ALL
SELECT 'group', f.target FROM standing f JOIN people p ON p.id = f.person AND p.status = 'active'
WHERE f.person = :person AND f.kind = 'group'
UNION ALL
SELECT 'contacts', f.target
FROM standing f
JOIN people p ON p.id = f.person AND p.status = 'active'
JOIN people o ON o.id = f.target AND o.status = 'active'
JOIN standing b ON b.person = f.target AND b.kind = 'contact' AND b.target = f.person AND b.audience NOT LIKE 'only:%'
WHERE f.person = :person AND f.kind = 'contact'
