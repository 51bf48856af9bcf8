-- The people who are here, from an id to below another, and in which division: each column as a list of numbers.
-- params:  low, high
-- columns: person, division
SELECT group_concat(person) AS person, group_concat(division) AS division FROM (
  SELECT id AS person, division FROM people
  WHERE id >= :low AND id < :high AND status = 'active'
  ORDER BY id)
