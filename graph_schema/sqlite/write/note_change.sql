-- Tells every process that what everyone may see of a skill has changed (skill 0: the names of people).
-- params:  skill
INSERT INTO changes (skill) VALUES (:skill);
DELETE FROM changes WHERE :skill IS NOT NULL AND number <= (SELECT max(number) FROM changes) - 2000;
