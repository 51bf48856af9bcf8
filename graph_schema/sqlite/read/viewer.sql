-- What somebody belongs to, for the audiences they hold: their divisions, their own first and upwards, then groups and
-- mutual contacts. Nothing for who left. A contact that the other side shows to nobody gives nothing.
-- params:  person
-- columns: kind, id
WITH RECURSIVE line (level, id) AS (
  SELECT 0, division FROM people WHERE id = :person AND status = 'active'
  UNION
  SELECT line.level + 1, d.parent FROM line JOIN divisions d ON d.id = line.id
  WHERE d.parent IS NOT NULL AND line.level < 100
)
SELECT kind, id FROM (
  SELECT min(level) AS level, 'division' AS kind, id FROM line GROUP BY id
  UNION ALL
  SELECT 101, 'group', f.target FROM standing f JOIN people p ON p.id = f.person AND p.status = 'active'
  WHERE f.person = :person AND f.kind = 'group'
  UNION ALL
  SELECT 102, 'contacts', f.target
  FROM standing f
  JOIN people p ON p.id = f.person AND p.status = 'active'
  JOIN people o ON o.id = f.target AND o.status = 'active'
  JOIN standing b ON b.person = f.target AND b.kind = 'contact' AND b.target = f.person AND b.audience NOT LIKE 'only:%'
  WHERE f.person = :person AND f.kind = 'contact')
ORDER BY level, kind, id
