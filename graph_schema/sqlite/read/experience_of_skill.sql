-- How many people have evidence for a skill that everyone may see, and how many are only interested: in the first
-- divisions by these numbers, and in some others; a row for each of the first people of each (null where none are asked for).
-- params:  skill, limit, others, first
-- columns: division, people, interested, person, order
WITH counted AS (
  SELECT division, people, interested FROM (
    SELECT division, people, interested FROM experience WHERE skill = :skill ORDER BY people DESC, interested DESC, division LIMIT :limit)
  UNION
  SELECT x.division, x.people, x.interested
  FROM json_each(:others) asked
  CROSS JOIN experience x ON x.skill = :skill AND x.division = asked.value)
SELECT c.division, c.people, c.interested, e.person, e."order"
FROM counted c
LEFT JOIN evidence e NOT INDEXED ON e.skill = :skill AND e.audience = '' AND (e."order", e.person) IN (
  SELECT i."order", i.person FROM evidence i
  WHERE i.skill = :skill AND i.audience = '' AND i.division = c.division
  ORDER BY i."order", i.person
  LIMIT :first)
ORDER BY c.division, e."order", e.person
