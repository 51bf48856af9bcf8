-- The first people of each of these divisions by evidence for a skill that everyone may see, after a place in the order.
-- params:  skill, divisions, after_order, after_person, limit
-- columns: division, person, order, worked
SELECT e.division, e.person, e."order", (e.declared + e.projects + e.documents + e.groups > 0) AS worked
FROM json_each(:divisions) asked
JOIN evidence e ON e.skill = :skill AND e.audience = '' AND e.person IN (
  SELECT i.person FROM evidence i
  WHERE i.skill = :skill AND i.audience = '' AND i.division = asked.value
    AND (i."order", i.person) > (:after_order, :after_person)
  ORDER BY i."order", i.person
  LIMIT :limit)
ORDER BY e.division, e."order", e.person
