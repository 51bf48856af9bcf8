-- To what people and things on one side (there) ties are said to lead that are themselves on the other side (back) or have ties that
-- are said to lead to the same. Whoever may see it: this is where to look, not what there is.
-- params:  people_there, things_there, people_back, things_back
-- columns: node, is_thing
SELECT DISTINCT near.node, EXISTS (SELECT 1 FROM things t WHERE t.id = near.node) AS is_thing FROM (
  SELECT f.target AS node
  FROM json_each(:people_there) asked
  CROSS JOIN facts f ON f.person = asked.value AND f.kind IN ('contact', 'project', 'document', 'group')
  UNION ALL
  SELECT p.manager FROM json_each(:people_there) asked CROSS JOIN people p ON p.id = asked.value
  UNION ALL
  SELECT p.id FROM json_each(:people_there) asked CROSS JOIN people p INDEXED BY people_by_manager ON p.manager = asked.value
  UNION ALL
  SELECT f.person
  FROM json_each(:things_there) asked
  CROSS JOIN facts f INDEXED BY facts_of_things ON f.target = asked.value AND f.kind IN ('project', 'document', 'group')) near
WHERE near.node IN (
  SELECT value FROM json_each(:people_back)
  UNION ALL
  SELECT value FROM json_each(:things_back)
  UNION ALL
  SELECT f.target
  FROM json_each(:people_back) asked
  CROSS JOIN facts f ON f.person = asked.value AND f.kind IN ('contact', 'project', 'document', 'group')
  UNION ALL
  SELECT p.manager FROM json_each(:people_back) asked CROSS JOIN people p ON p.id = asked.value WHERE p.manager IS NOT NULL
  UNION ALL
  SELECT p.id FROM json_each(:people_back) asked CROSS JOIN people p INDEXED BY people_by_manager ON p.manager = asked.value
  UNION ALL
  SELECT f.person
  FROM json_each(:things_back) asked
  CROSS JOIN facts f INDEXED BY facts_of_things ON f.target = asked.value AND f.kind IN ('project', 'document', 'group'))
ORDER BY near.node
