-- Stores where a person is and since when.
-- params:  person, division, since
INSERT OR REPLACE INTO placements (person, division, since, until) VALUES (:person, :division, :since, NULL);
