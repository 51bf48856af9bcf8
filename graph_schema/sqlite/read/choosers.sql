-- The first people, active, who chose a skill or an interest themselves for everyone to see.
-- params:  skill, limit
-- columns: person
SELECT person FROM (
  SELECT f.person FROM facts f JOIN people p ON p.id = f.person AND p.status = 'active'
  WHERE f.sought = :skill AND f.kind = 'skill' AND f.source = '' AND f.restricted_to IS NULL
  ORDER BY f.person LIMIT :limit)
UNION
SELECT person FROM (
  SELECT f.person FROM facts f JOIN people p ON p.id = f.person AND p.status = 'active'
  WHERE f.sought = :skill AND f.kind = 'interest' AND f.source = '' AND f.restricted_to IS NULL
  ORDER BY f.person LIMIT :limit)
ORDER BY person
LIMIT :limit
