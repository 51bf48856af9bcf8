-- To whom and to which projects, documents and groups the people from an id to below another are said to be tied, where everyone
-- may see that it is said: each column as a list of numbers. Kinds are 0 contact, 1 document, 2 group, 3 project; `days` is the first
-- day as yyyymmdd times 100000000 and the last (0: not said). The other end is not looked at: who may see the thing, and whether the
-- contact says so too.
-- params:  low, high
-- columns: person, kind, target, days
SELECT group_concat(person) AS person, group_concat(kind) AS kind, group_concat(target) AS target, group_concat(days) AS days FROM (
  SELECT p.id AS person, CASE f.kind WHEN 'contact' THEN 0 WHEN 'document' THEN 1 WHEN 'group' THEN 2 ELSE 3 END AS kind, f.target,
         iif(f.since IS NULL AND f.until IS NULL, 0,
             iif(f.since IS NULL, 0, CAST(substr(replace(f.since, '-', '') || '0101', 1, 8) AS INTEGER)) * 100000000 +
             iif(f.until IS NULL, 0, CAST(substr(replace(f.until, '-', '') || '0101', 1, 8) AS INTEGER))) AS days
  FROM people p
  CROSS JOIN standing f ON f.person = p.id AND f.kind IN ('contact', 'document', 'group', 'project')
  WHERE p.id >= :low AND p.id < :high AND p.status = 'active' AND f.audience = 'everyone'
  ORDER BY p.id, f.kind, f.target)
