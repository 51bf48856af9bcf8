-- Where the people from an id to below another who are here were and are, with dates as yyyymmdd, yyyymm or yyyy (0: not
-- said): each column as a list of numbers.
-- params:  low, high
-- columns: person, division, since, until
SELECT group_concat(person) AS person, group_concat(division) AS division, group_concat(since) AS since,
       group_concat(until) AS until FROM (
  SELECT l.person, l.division, CAST(replace(l.since, '-', '') AS INTEGER) AS since,
         ifnull(CAST(replace(l.until, '-', '') AS INTEGER), 0) AS until
  FROM placements l
  JOIN people p ON p.id = l.person AND p.status = 'active'
  WHERE l.person >= :low AND l.person < :high
  ORDER BY l.person, l.since, l.division)
