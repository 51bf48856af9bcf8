-- Who wrote these documents, works on these projects and is in these groups, where not everyone may see it and these audiences may.
-- params:  things, audiences
-- columns: thing, type, person, division
SELECT f.target AS thing, f.kind AS type, f.person, p.division
FROM (SELECT person, kind, target FROM facts
      WHERE restricted_to IS NOT NULL AND restricted_to IN (SELECT value FROM json_each(:audiences))
        AND kind IN ('project', 'document', 'group') AND target IN (SELECT value FROM json_each(:things))
      UNION
      SELECT person, kind, target FROM words
      WHERE audience IS NOT NULL AND audience IN (SELECT value FROM json_each(:audiences))
        AND kind IN ('project', 'document', 'group') AND target IN (SELECT value FROM json_each(:things))) few
JOIN standing f ON f.person = few.person AND f.kind = few.kind AND f.target = few.target
JOIN people p ON p.id = f.person AND p.status = 'active'
WHERE f.audience <> 'everyone' AND f.audience IN (SELECT value FROM json_each(:audiences))
ORDER BY f.target, f.person, f.kind
