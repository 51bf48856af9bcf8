-- Stores where a person is or was, and when.
-- params:  person, division, since, until
INSERT OR REPLACE INTO placements (person, division, since, until) VALUES (:person, :division, :since, :until);
