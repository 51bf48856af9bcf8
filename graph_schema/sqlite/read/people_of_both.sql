-- Everybody who has evidence for both of these skills, whoever may see it, or refused one by any of these names.
-- params:  skill, other, names
-- columns: person
SELECT e.person
FROM evidence e
CROSS JOIN evidence o INDEXED BY evidence_by_person ON o.person = e.person AND o.skill = :other
WHERE e.skill = :skill
UNION
SELECT r.person FROM refusals r WHERE r.skill IN (SELECT value FROM json_each(:names))
ORDER BY 1
