-- Takes away that a skill was found in the text of a thing; what the thing states stays.
-- params:  thing, skill
DELETE FROM about WHERE thing = :thing AND skill = :skill AND start IS NOT NULL;
