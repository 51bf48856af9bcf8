-- How many people of each division have worked on a skill, counted over the facts, as it would be asked without anything derived.
-- params:  skill
-- columns: division, people
SELECT p.division, count(*) AS people
FROM (SELECT f.person FROM facts f
      WHERE f.target = :skill AND f.kind = 'skill'
      UNION
      SELECT f.person FROM about a CROSS JOIN facts f ON f.target = a.thing AND f.kind IN ('project', 'document', 'group')
      WHERE a.skill = :skill) found
CROSS JOIN people p ON p.id = found.person AND p.status = 'active'
GROUP BY p.division
ORDER BY people DESC, p.division
