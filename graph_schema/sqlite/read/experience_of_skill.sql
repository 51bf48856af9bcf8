-- How many people have evidence for a skill that everyone may see, and how many are only interested: in the first
-- divisions by these numbers, and in some others.
-- params:  skill, limit, others
-- columns: division, people, interested
SELECT division, people, interested FROM (
  SELECT division, people, interested FROM experience WHERE skill = :skill ORDER BY people DESC, interested DESC, division LIMIT :limit)
UNION
SELECT x.division, x.people, x.interested
FROM json_each(:others) asked
CROSS JOIN experience x ON x.skill = :skill AND x.division = asked.value
ORDER BY division
