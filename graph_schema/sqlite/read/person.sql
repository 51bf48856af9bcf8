-- A person, active, with their division and their manager, if that one is active.
-- params:  person
-- columns: name, division, manager, manager_name
SELECT p.name, p.division, m.id AS manager, m.name AS manager_name
FROM people p
LEFT JOIN people m ON m.id = p.manager AND m.status = 'active'
WHERE p.id = :person AND p.status = 'active'
