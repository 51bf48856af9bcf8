-- All people, left ones too, with where they are placed and since when.
-- params:
-- columns: id, name, division, manager, status, placed, since
SELECT p.id, p.name, p.division, p.manager, p.status, a.division AS placed, a.since
FROM people p
LEFT JOIN placements a ON a.person = p.id AND a.until IS NULL
ORDER BY p.id, a.since, a.division
