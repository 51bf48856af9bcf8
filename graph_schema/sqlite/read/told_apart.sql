-- The pairs of skills, as they are meant, that were decided to be different, or were parted.
-- params:
-- columns: skill, other, number
SELECT min(coalesce(a.means, d.skill), coalesce(b.means, d.other)) AS skill,
       max(coalesce(a.means, d.skill), coalesce(b.means, d.other)) AS other, d.number
FROM curations d INDEXED BY curations_apart
LEFT JOIN skills a ON a.id = d.skill
LEFT JOIN skills b ON b.id = d.other
WHERE d.kind IN ('different', 'split') AND d.undone_at IS NULL
ORDER BY 1, 2, 3
