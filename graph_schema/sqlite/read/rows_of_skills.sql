-- The skills from an id to below another, as they are stored.
-- params:  low, high
-- columns: skill, folded, label, uri, source
SELECT id AS skill, folded, label, uri, source FROM skills WHERE id >= :low AND id < :high ORDER BY id
