-- Takes a skill away, whatever named it.
-- params:  skill
DELETE FROM skills WHERE id = :skill;
