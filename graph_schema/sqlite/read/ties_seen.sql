-- Which of these sayings, each a list of a person, a kind and a target, are in force and may be seen by the viewer (one's own always;
-- that somebody calls the viewer a contact, unless it is said for nobody else).
-- params:  sayings, viewer, audiences
-- columns: node, kind, other
SELECT f.person AS node, f.kind, f.target AS other
FROM json_each(:sayings) asked
CROSS JOIN standing f ON f.person = json_extract(asked.value, '$[0]') AND f.kind = json_extract(asked.value, '$[1]')
  AND f.target = json_extract(asked.value, '$[2]')
WHERE f.person = :viewer OR f.audience IN (SELECT value FROM json_each(:audiences))
   OR (f.kind = 'contact' AND f.target = :viewer AND f.audience NOT LIKE 'only:%')
ORDER BY node, f.kind, other
