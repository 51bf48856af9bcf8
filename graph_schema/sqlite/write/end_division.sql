-- Takes a division away, or, while somebody was in it or another is below it, says that it ended.
-- params:  division, today
DELETE FROM divisions WHERE id = :division
  AND NOT EXISTS (SELECT 1 FROM people p WHERE p.division = :division)
  AND NOT EXISTS (SELECT 1 FROM placements p WHERE p.division = :division)
  AND NOT EXISTS (SELECT 1 FROM divisions d WHERE d.parent = :division);
UPDATE divisions SET until = coalesce(until, :today) WHERE id = :division;
