-- The skills from an id to below another that everyone may know of.
-- params:  low, high
-- columns: skill, folded, label, uri, source
SELECT id AS skill, folded, label, uri, source FROM skills WHERE id >= :low AND id < :high AND label IS NOT NULL ORDER BY id
