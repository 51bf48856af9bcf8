-- The people who are here, from an id to below another, in which division, and whether anything shows everyone what they know
-- (1 or 0): each column as a list of numbers.
-- params:  low, high
-- columns: person, division, known
SELECT group_concat(person) AS person, group_concat(division) AS division, group_concat(known) AS known FROM (
  SELECT p.id AS person, p.division, EXISTS (
    SELECT 1 FROM evidence e INDEXED BY evidence_by_person JOIN skills s ON s.id = e.skill
    WHERE e.person = p.id AND e.audience = '' AND s.label IS NOT NULL AND s.retired = 0) AS known
  FROM people p
  WHERE p.id >= :low AND p.id < :high AND p.status = 'active'
  ORDER BY p.id)
