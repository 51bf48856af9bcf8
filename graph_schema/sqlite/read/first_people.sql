-- The first people by evidence for a skill that everyone may see, after a place in the order,
-- without some.
-- params:  skill, without, after_order, after_person, limit
-- columns: division, person, order
SELECT e.division, e.person, e."order"
FROM evidence e
WHERE e.skill = :skill AND e.audience = '' AND (e."order", e.person) > (:after_order, :after_person)
  AND e.person NOT IN (SELECT value FROM json_each(:without))
ORDER BY e."order", e.person
LIMIT :limit
