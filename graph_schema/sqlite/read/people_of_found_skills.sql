-- The people of the texts in which these skills were found.
-- params:  skills
-- columns: person
SELECT DISTINCT f.person
FROM json_each(:skills) asked
CROSS JOIN about a ON a.skill = asked.value AND a.start IS NOT NULL
CROSS JOIN facts f INDEXED BY facts_of_things ON f.target = a.thing AND f.kind IN ('project', 'document', 'group')
ORDER BY f.person
