-- Remembers that a skill must not be derived for a person from a thing (0: from any).
-- params:  person, skill, thing
INSERT OR IGNORE INTO refusals (person, skill, thing) VALUES (:person, :skill, :thing);
