-- Who worked on a project, wrote a document or is in a group, as far as the viewer may see it (oneself always), at most `limit`.
-- params:  thing, viewer, audiences, limit
-- columns: person
SELECT f.person
FROM facts said INDEXED BY facts_of_things
CROSS JOIN standing f ON f.person = said.person AND f.kind = said.kind AND f.target = said.target AND f.source = said.source
CROSS JOIN people p ON p.id = f.person AND p.status = 'active'
WHERE said.target = :thing AND said.kind IN ('project', 'document', 'group')
  AND (f.person = :viewer OR f.audience IN (SELECT value FROM json_each(:audiences)))
ORDER BY said.person
LIMIT :limit
