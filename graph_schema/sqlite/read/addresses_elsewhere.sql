-- The e-mail addresses that lead to exactly one person of the other sources.
-- params:  source
-- columns: email, person
SELECT email, min(person) AS person FROM identities
WHERE source <> :source AND email IS NOT NULL
GROUP BY email HAVING count(DISTINCT person) = 1
ORDER BY email
