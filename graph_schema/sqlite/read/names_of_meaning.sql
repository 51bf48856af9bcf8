-- The names of a skill, each with the skill under which it is kept: its own, those of what means it, and what sources call them.
-- params:  skill
-- columns: folded, label, skill
WITH named (id) AS (SELECT :skill UNION SELECT id FROM skills WHERE means = :skill)
SELECT s.folded, coalesce(s.label, s.called) AS label, s.id AS skill FROM named CROSS JOIN skills s ON s.id = named.id
UNION
SELECT a.folded, min(a.label), a.skill FROM named CROSS JOIN alt_labels a ON a.skill = named.id GROUP BY a.folded, a.skill
ORDER BY 1, 3, 2
