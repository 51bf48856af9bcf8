-- Whom these people call their contacts, what they are said to have worked on, written or be in, to whom they report, and who
-- reports to them. Whoever may see it: this is where to look, not what there is.
-- params:  people
-- columns: node, kind, other
SELECT f.person AS node, f.kind, f.target AS other
FROM json_each(:people) asked
CROSS JOIN facts f ON f.person = asked.value AND f.kind IN ('contact', 'project', 'document', 'group')
UNION ALL
SELECT p.id, 'manager', p.manager
FROM json_each(:people) asked
CROSS JOIN people p ON p.id = asked.value
WHERE p.manager <> p.id
UNION ALL
SELECT p.manager, 'managed', p.id
FROM json_each(:people) asked
CROSS JOIN people p INDEXED BY people_by_manager ON p.manager = asked.value
WHERE p.id <> p.manager
ORDER BY node, f.kind, other
