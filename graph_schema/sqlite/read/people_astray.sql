-- Everybody who has evidence for one of these skills though something is said of them by one of the moved names, which means
-- another; and who refused a skill by any of these names.
-- params:  skills, moved, names
-- columns: person
WITH moved (id, means) AS (
  SELECT s.id, coalesce(s.means, s.id) FROM json_each(:moved) j CROSS JOIN skills s ON s.id = j.value)
SELECT e.person FROM json_each(:skills) asked CROSS JOIN evidence e ON e.skill = asked.value
WHERE EXISTS (
  SELECT 1 FROM moved JOIN facts f ON f.person = e.person AND f.kind IN ('skill', 'interest') AND f.target = moved.id
  WHERE moved.means <> e.skill
  UNION ALL
  SELECT 1 FROM facts f JOIN about a ON a.thing = f.target JOIN moved ON moved.id = a.skill
  WHERE f.person = e.person AND f.kind IN ('project', 'document', 'group') AND moved.means <> e.skill)
UNION
SELECT r.person FROM refusals r WHERE r.skill IN (SELECT value FROM json_each(:names))
ORDER BY 1
