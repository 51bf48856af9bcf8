-- Whom everyone may see to have worked on these skills, each with the skill: each column as a list of numbers.
-- params:  skills
-- columns: person, skill
SELECT group_concat(person) AS person, group_concat(skill) AS skill FROM (
  SELECT e.person, e.skill
  FROM json_each(:skills) asked
  CROSS JOIN skills s ON s.id = asked.value AND s.label IS NOT NULL AND s.retired = 0
  CROSS JOIN evidence e ON e.skill = s.id AND e.audience = ''
  WHERE e.declared + e.projects + e.documents + e.groups > 0
  ORDER BY e.person, e.skill)
