-- Takes the words of a thing out of both full texts.
-- params:  thing
DELETE FROM texts WHERE rowid = :thing;
DELETE FROM restricted_texts WHERE rowid = :thing;
