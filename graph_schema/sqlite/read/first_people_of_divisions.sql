-- The first people of each of these divisions by evidence for a skill that everyone may see, after a place in the
-- order, without some.
-- params:  skill, divisions, without, after_order, after_person, limit
-- columns: division, person, order
SELECT asked.value AS division, e.person, e."order"
FROM json_each(:divisions) asked
CROSS JOIN evidence e NOT INDEXED
WHERE e.skill = :skill AND e.audience = '' AND (e."order", e.person) IN (
  SELECT i."order", i.person FROM evidence i
  WHERE i.skill = :skill AND i.audience = '' AND i.division = asked.value
    AND (i."order", i.person) > (:after_order, :after_person)
    AND i.person NOT IN (SELECT value FROM json_each(:without))
  ORDER BY i."order", i.person
  LIMIT :limit)
ORDER BY asked.key, e."order", e.person
