-- Keeps what a thing is about under another name of the same skill; where it is about that by this name too, it stays.
-- params:  thing, skill, name
UPDATE OR IGNORE about SET skill = :name WHERE thing = :thing AND skill = :skill;
