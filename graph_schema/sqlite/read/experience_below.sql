-- How many people of a division and all below it everyone may see to have worked on each of these skills.
-- params:  division, skills
-- columns: skill, people
WITH RECURSIVE below (id) AS (
  SELECT :division
  UNION
  SELECT d.id FROM below JOIN divisions d ON d.parent = below.id
)
SELECT x.skill, sum(x.people) AS people
FROM json_each(:skills) asked
CROSS JOIN below
CROSS JOIN experience x ON x.skill = asked.value AND x.division = below.id
GROUP BY x.skill
ORDER BY x.skill
