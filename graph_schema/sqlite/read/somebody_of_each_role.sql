-- Every role that somebody has who is here, and one of those who have it.
-- params:
-- columns: role, person
SELECT r.role, min(p.id) AS person FROM roles r CROSS JOIN people p ON p.id = r.person AND p.status = 'active'
GROUP BY r.role ORDER BY r.role
