-- Takes a group away that came into being by choosing: its members, notices and subject with it.
-- params:  thing
DELETE FROM notices WHERE thing = :thing;
DELETE FROM facts WHERE target = :thing AND kind = 'group' AND kind IN ('project', 'document', 'group');
DELETE FROM about WHERE thing = :thing;
DELETE FROM things WHERE id = :thing;
