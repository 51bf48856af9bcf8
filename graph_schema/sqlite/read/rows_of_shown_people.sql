-- The people who are here, from an id to below another; who reports to somebody who left reports to nobody.
-- params:  low, high
-- columns: id, name, division, manager, status
SELECT p.id, p.name, p.division, above.id AS manager, p.status
FROM people p LEFT JOIN people above ON above.id = p.manager AND above.status = 'active'
WHERE p.id >= :low AND p.id < :high AND p.status = 'active'
ORDER BY p.id
