-- The first people, active, who chose a skill or an interest, or what means it, themselves for everyone to see.
-- params:  skill, limit
-- columns: person
SELECT DISTINCT f.person
FROM facts f INDEXED BY facts_chosen
CROSS JOIN people p ON p.id = f.person AND p.status = 'active'
WHERE f.target IN (SELECT :skill UNION SELECT id FROM skills WHERE means = :skill) AND f.source = '' AND f.kind IN ('skill', 'interest') AND f.restricted_to IS NULL
ORDER BY f.person
LIMIT :limit
