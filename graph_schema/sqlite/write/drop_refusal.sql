-- Takes back that a skill, by whatever name, must not be derived for a person from a thing (0: from any).
-- params:  person, skill, thing
DELETE FROM refusals WHERE person = :person AND thing = :thing
  AND (skill = :skill OR skill IN (SELECT id FROM skills WHERE means = :skill));
