-- Everybody who is here.
-- params:
-- columns: id, name, division, manager
SELECT id, name, division, manager FROM people WHERE status = 'active' ORDER BY id
