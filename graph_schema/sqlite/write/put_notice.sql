-- Tells a person that they are in a group now.
-- params:  person, thing, at
INSERT OR IGNORE INTO notices (person, thing, at) VALUES (:person, :thing, :at);
