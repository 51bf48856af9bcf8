-- Who has evidence for these skills under these sets of audiences, the empty set (what everyone may see) left out: a row for
-- each set, and the order of what everyone may see of the same (null: nothing).
-- params:  skills, sets
-- columns: person, skill, division, order, order_for_everyone
SELECT e.person, e.skill, e.division, e."order", o."order" AS order_for_everyone
FROM evidence e
LEFT JOIN evidence o INDEXED BY evidence_by_person ON o.person = e.person AND o.skill = e.skill AND o.audience = ''
WHERE e.skill IN (SELECT value FROM json_each(:skills)) AND e.audience IN (SELECT value FROM json_each(:sets) WHERE value <> '')
ORDER BY e.skill, e.audience, e."order", e.person
