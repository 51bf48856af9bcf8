-- The skills and interests that these people have by anybody's word.
-- params:  people
-- columns: skill
SELECT DISTINCT f.target AS skill
FROM json_each(:people) asked
JOIN facts f ON f.person = asked.value AND f.kind IN ('skill', 'interest')
ORDER BY f.target
