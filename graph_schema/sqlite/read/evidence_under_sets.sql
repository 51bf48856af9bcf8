-- The people with evidence for these skills under one of these sets of audiences (never the empty one).
-- params:  skills, sets
-- columns: person
SELECT DISTINCT e.person
FROM json_each(:skills) asked
CROSS JOIN json_each(:sets) held
CROSS JOIN evidence e ON e.skill = asked.value AND e.audience = held.value
WHERE held.value <> ''
ORDER BY e.person
