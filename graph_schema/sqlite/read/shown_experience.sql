-- How many people of each division everyone may see to have worked on a skill, of the skills from an id to below another: each
-- column as a list of numbers.
-- params:  low, high
-- columns: skill, division, people
SELECT group_concat(skill) AS skill, group_concat(division) AS division, group_concat(people) AS people FROM (
  SELECT s.id AS skill, x.division, x.people
  FROM skills s
  CROSS JOIN experience x ON x.skill = s.id
  WHERE s.id >= :low AND s.id < :high AND s.label IS NOT NULL AND s.retired = 0 AND x.people > 0
  ORDER BY s.id, x.division)
