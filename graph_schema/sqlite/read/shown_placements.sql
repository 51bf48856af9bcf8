-- Where the people from an id to below another who are here were before, with dates as yyyymmdd (0: not said).
-- params:  low, high
-- columns: person, division, since, until
SELECT l.person, l.division, CAST(substr(replace(l.since, '-', '') || '0101', 1, 8) AS INTEGER) AS since,
       iif(l.until IS NULL, 0, CAST(substr(replace(l.until, '-', '') || '0101', 1, 8) AS INTEGER)) AS until
FROM placements l
JOIN people p ON p.id = l.person AND p.status = 'active'
WHERE l.person >= :low AND l.person < :high
ORDER BY l.person, l.since, l.division
