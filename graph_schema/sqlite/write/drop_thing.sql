-- Takes a thing away that its source does not have any more, with its subjects and its words; what people said of it stays theirs.
-- params:  thing
DELETE FROM notices WHERE thing = :thing;
DELETE FROM about WHERE thing = :thing;
DELETE FROM texts WHERE rowid = :thing;
DELETE FROM restricted_texts WHERE rowid = :thing;
DELETE FROM things WHERE id = :thing;
