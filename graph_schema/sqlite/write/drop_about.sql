-- Takes away that a thing is about a skill.
-- params:  thing, skill
DELETE FROM about WHERE thing = :thing AND skill = :skill;
