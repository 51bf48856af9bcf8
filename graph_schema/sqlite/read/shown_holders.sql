-- Whom everyone may see to have worked on these skills, each with the skill: each column as a list of numbers. From the order
-- `below` on, evidence is of interest alone.
-- params:  skills, below
-- columns: person, skill
SELECT group_concat(person) AS person, group_concat(skill) AS skill FROM (
  SELECT e.person, e.skill
  FROM json_each(:skills) asked
  CROSS JOIN skills s ON s.id = asked.value AND s.label IS NOT NULL AND s.retired = 0
  CROSS JOIN evidence e ON e.skill = s.id AND e.audience = '' AND e."order" < :below
  ORDER BY e.person, e.skill)
