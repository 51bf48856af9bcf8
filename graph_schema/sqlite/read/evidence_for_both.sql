-- Everybody with evidence for both of two skills that everyone may see, and the order of each.
-- params:  first, second
-- columns: person, division, first_order, second_order
SELECT e.person, e.division, e."order" AS first_order,
       (SELECT o."order" FROM evidence o INDEXED BY evidence_by_person
        WHERE o.person = e.person AND o.skill = :second AND o.audience = '') AS second_order
FROM evidence e INDEXED BY evidence_by_division
WHERE e.skill = :first AND e.audience = ''
  AND e.person IN (SELECT i.person FROM evidence i INDEXED BY evidence_by_division WHERE i.skill = :second AND i.audience = '')
ORDER BY e.division, e."order", e.person
