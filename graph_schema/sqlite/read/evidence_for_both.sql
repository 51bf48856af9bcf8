-- Everybody with evidence for both of two skills that everyone may see, and the order of each.
-- params:  first, second
-- columns: person, division, first_order, second_order
WITH other AS MATERIALIZED (
  SELECT i.person, i."order" FROM evidence i INDEXED BY evidence_by_division WHERE i.skill = :second AND i.audience = '')
SELECT e.person, e.division, e."order" AS first_order, other."order" AS second_order
FROM evidence e INDEXED BY evidence_by_division
CROSS JOIN other ON other.person = e.person
WHERE e.skill = :first AND e.audience = ''
ORDER BY e.division, e."order", e.person
