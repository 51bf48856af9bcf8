-- The words of the things that everyone may see, from an id to below another.
-- params:  low, high
-- columns: thing, name, body
SELECT rowid AS thing, name, body FROM texts WHERE rowid >= :low AND rowid < :high ORDER BY rowid
