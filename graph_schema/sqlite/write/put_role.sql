-- Stores a role that a source gives to a person.
-- params:  person, role, source
INSERT OR IGNORE INTO roles (person, role, source) VALUES (:person, :role, :source);
