-- The projects (3), documents (1) and groups (2) from an id to below another that everyone may see, with their dates as yyyymmdd,
-- yyyymm or yyyy (0: not said): each column as a list of numbers.
-- params:  low, high
-- columns: thing, kind, since, until
SELECT group_concat(thing) AS thing, group_concat(kind) AS kind, group_concat(since) AS since,
       group_concat(until) AS until FROM (
  SELECT id AS thing, CASE type WHEN 'document' THEN 1 WHEN 'group' THEN 2 ELSE 3 END AS kind,
         ifnull(CAST(replace(since, '-', '') AS INTEGER), 0) AS since,
         ifnull(CAST(replace(until, '-', '') AS INTEGER), 0) AS until
  FROM things
  WHERE id >= :low AND id < :high AND audience = 'everyone'
  ORDER BY id)
