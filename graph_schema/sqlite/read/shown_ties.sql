-- To whom and to which projects, documents and groups the people from an id to below another are said to be tied, where everyone
-- may see that it is said: each column as a list of numbers. `days` is the first day as yyyymmdd, yyyymm or yyyy (0: not said)
-- times 100000000 and the last. The other end is not looked at: who may see the thing, and whether the contact says so too.
-- params:  low, high
-- columns: person, target, days
SELECT group_concat(person) AS person, group_concat(target) AS target, group_concat(days) AS days FROM (
  SELECT p.id AS person, f.target,
         iif(f.since IS NULL AND f.until IS NULL, 0,
             ifnull(CAST(replace(f.since, '-', '') AS INTEGER), 0) * 100000000
               + ifnull(CAST(replace(f.until, '-', '') AS INTEGER), 0)) AS days
  FROM people p
  CROSS JOIN standing f ON f.person = p.id AND f.kind IN ('contact', 'document', 'group', 'project')
  WHERE p.id >= :low AND p.id < :high AND p.status = 'active' AND f.audience = 'everyone'
  ORDER BY p.id, f.kind, f.target)
