-- The people from an id to below another, as they are stored.
-- params:  low, high
-- columns: id, name, division, manager, status
SELECT id, name, division, manager, status FROM people WHERE id >= :low AND id < :high ORDER BY id
