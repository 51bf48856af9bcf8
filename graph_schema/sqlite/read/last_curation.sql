-- The number of the last decision; 0 before the first.
-- params:
-- columns: number
SELECT coalesce(max(number), 0) AS number FROM curations
