-- Under which skill a name of this meaning is kept: its own where it was merged into this one, else this one. retired: whether
-- nobody is to choose it.
-- params:  skill, folded
-- columns: skill, means, retired
SELECT coalesce((SELECT m.id FROM skills m
                 WHERE m.means = r.id AND (m.folded = :folded
                   OR EXISTS (SELECT 1 FROM alt_labels a WHERE a.skill = m.id AND a.folded = :folded))
                 ORDER BY m.folded <> :folded, m.id <> m.means, m.id LIMIT 1), r.id) AS skill, r.id AS means, r.retired
FROM skills s
CROSS JOIN skills r ON r.id = coalesce(s.means, s.id)
WHERE s.id = :skill
ORDER BY r.id
