-- The skills that people have or are interested in, as far as everyone may see it, those of most people first: from after a
-- place in this order on, at most `limit`.
-- params:  people, after, limit
-- columns: skill, people
SELECT e.skill, sum(e.people + e.interested) AS people
FROM experience e
CROSS JOIN skills s ON s.id = e.skill AND s.label IS NOT NULL AND s.retired = 0
GROUP BY e.skill
HAVING sum(e.people + e.interested) < :people OR (sum(e.people + e.interested) = :people AND e.skill > :after)
ORDER BY people DESC, e.skill
LIMIT :limit
