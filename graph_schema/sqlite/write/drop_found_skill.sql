-- Takes every place away where a skill was found in a text.
-- params:  skill
DELETE FROM about WHERE skill = :skill AND start IS NOT NULL;
