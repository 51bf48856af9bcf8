-- Stores a person who is new, or the name and the manager of one who is there.
-- params:  id, name, division, manager, status
INSERT INTO people (id, name, division, manager, status) VALUES (:id, :name, :division, :manager, :status)
ON CONFLICT (id) DO UPDATE SET name = excluded.name, manager = excluded.manager;
