-- The skills from an id to below another that everyone may know of; those that mean others, or were retired, are not among them.
-- params:  low, high
-- columns: skill, folded, label, uri, source, parent, means, called, retired
SELECT id AS skill, folded, coalesce(called, label) AS label, uri, source, NULL AS parent, NULL AS means, NULL AS called, retired
FROM skills WHERE id >= :low AND id < :high AND label IS NOT NULL AND retired = 0 AND parent IS NULL ORDER BY id
