-- Who is said, by whomever, to have written, worked on or belonged to any of these things.
-- params:  things
-- columns: person
SELECT DISTINCT f.person
FROM json_each(:things) asked
CROSS JOIN facts f ON f.target = asked.value AND f.kind IN ('project', 'document', 'group')
ORDER BY f.person
