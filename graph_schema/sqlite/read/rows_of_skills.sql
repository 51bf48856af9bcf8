-- The skills from an id to below another, as they are stored.
-- params:  low, high
-- columns: skill, folded, label, uri, source, parent, means, called, retired
SELECT id AS skill, folded, label, uri, source, parent, means, called, retired
FROM skills WHERE id >= :low AND id < :high ORDER BY id
