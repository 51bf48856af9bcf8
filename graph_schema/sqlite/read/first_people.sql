-- The first people by evidence for a skill that everyone may see, after a place in the order.
-- params:  skill, after_order, after_person, limit
-- columns: division, person, order
SELECT e.division, e.person, e."order"
FROM evidence e
WHERE e.skill = :skill AND e.audience = '' AND (e."order", e.person) > (:after_order, :after_person)
ORDER BY e."order", e.person
LIMIT :limit
