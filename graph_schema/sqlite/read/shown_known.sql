-- Of which of these people anything shows everyone what they have worked on or are interested in: a list of numbers.
-- params:  people
-- columns: person
SELECT group_concat(person) AS person FROM (
  SELECT asked.value AS person FROM json_each(:people) asked
  WHERE EXISTS (
    SELECT 1 FROM evidence e INDEXED BY evidence_by_person JOIN skills s ON s.id = e.skill
    WHERE e.person = asked.value AND e.audience = '' AND s.label IS NOT NULL AND s.retired = 0)
  ORDER BY asked.value)
