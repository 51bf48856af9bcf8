-- The number of the last change.
-- params:
-- columns: number
SELECT coalesce(max(number), 0) AS number FROM changes
