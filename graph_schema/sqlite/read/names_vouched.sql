-- Which of these skills a vocabulary names, or a decision does, or two people at least say for everyone that they have or are interested in.
-- params:  skills
-- columns: skill
SELECT s.id AS skill
FROM json_each(:skills) asked
CROSS JOIN skills s ON s.id = asked.value
WHERE s.source IS NOT NULL OR s.called IS NOT NULL OR 1 < (
  SELECT count(*) FROM (
    SELECT 1 FROM evidence e WHERE e.skill = s.id AND e.audience = '' AND e.declared + e.interested > 0 LIMIT 2))
ORDER BY s.id
