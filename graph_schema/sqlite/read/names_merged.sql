-- The names of skills that were merged into others, and the skills that they mean now.
-- params:
-- columns: skill, folded, alias
SELECT s.id AS skill, s.folded, a.folded AS alias
FROM alt_labels a JOIN skills s ON s.id = a.skill
WHERE a.source = ''
ORDER BY s.id, a.folded
