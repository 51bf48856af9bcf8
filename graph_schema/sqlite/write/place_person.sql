-- Puts a person into a division since a day; where they were until then has its end on that day.
-- params:  person, division, since, until
UPDATE people SET division = :division WHERE id = :person;
DELETE FROM placements WHERE person = :person AND division = :division AND until IS NULL;
UPDATE placements SET until = :until WHERE person = :person AND until IS NULL;
INSERT OR REPLACE INTO placements (person, division, since, until) VALUES (:person, :division, :since, NULL);
