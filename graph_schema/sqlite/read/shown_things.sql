-- The projects, documents and groups from an id to below another that everyone may see, with their dates as yyyymmdd
-- (0: not said): each column as a list of numbers.
-- params:  low, high
-- columns: thing, since, until
SELECT group_concat(thing) AS thing, group_concat(since) AS since, group_concat(until) AS until FROM (
  SELECT id AS thing, iif(since IS NULL, 0, CAST(substr(replace(since, '-', '') || '0101', 1, 8) AS INTEGER)) AS since,
         iif(until IS NULL, 0, CAST(substr(replace(until, '-', '') || '0101', 1, 8) AS INTEGER)) AS until
  FROM things
  WHERE id >= :low AND id < :high AND audience = 'everyone'
  ORDER BY id)
