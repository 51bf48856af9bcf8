-- Everybody with evidence for a skill that everyone may see, with its order.
-- params:  skill
-- columns: person, division, order
SELECT person, division, "order"
FROM evidence INDEXED BY evidence_by_division
WHERE skill = :skill AND audience = ''
ORDER BY division, "order", person
