-- The skills that not everyone may know of.
-- params:
-- columns: skill
SELECT id AS skill FROM skills WHERE label IS NULL ORDER BY id
