-- The evidence for these skills under these sets of audiences; the empty set (what everyone may see) is left out.
-- params:  skills, sets
-- columns: person, skill, division, order
SELECT e.person, e.skill, e.division, e."order"
FROM json_each(:skills) asked
CROSS JOIN json_each(:sets) held
CROSS JOIN evidence e ON e.skill = asked.value AND e.audience = held.value
WHERE held.value <> ''
ORDER BY e.person, e.skill, e."order"
