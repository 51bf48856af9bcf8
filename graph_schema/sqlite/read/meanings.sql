-- These skills and all that mean the same: whatever was decided about them, and how everyone knows them.
-- params:  skills
-- columns: skill, folded, label, parent, means, called, retired
WITH asked (id) AS (SELECT coalesce(s.means, s.id) FROM json_each(:skills) j CROSS JOIN skills s ON s.id = j.value)
SELECT s.id AS skill, s.folded, s.label, s.parent, s.means, s.called, s.retired
FROM (SELECT id FROM asked UNION SELECT m.id FROM asked CROSS JOIN skills m ON m.means = asked.id) alike
CROSS JOIN skills s ON s.id = alike.id
ORDER BY s.id
