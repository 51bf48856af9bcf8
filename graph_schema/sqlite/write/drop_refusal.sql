-- Takes back that a skill must not be derived for a person from a thing (0: from any).
-- params:  person, skill, thing
DELETE FROM refusals WHERE person = :person AND skill = :skill AND thing = :thing;
