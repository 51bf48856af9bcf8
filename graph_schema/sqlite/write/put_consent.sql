-- Remembers that a person may be named as somebody who connects divisions.
-- params:  person, at
INSERT OR IGNORE INTO consents (person, at) VALUES (:person, :at);
