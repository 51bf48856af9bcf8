-- Under which names something is said of a person for what a skill means: by anybody, or by their own word about it.
-- params:  person, kind, skill
-- columns: skill
WITH meant (id) AS (SELECT coalesce((SELECT means FROM skills WHERE id = :skill), :skill))
SELECT f.target AS skill FROM facts f LEFT JOIN skills s ON s.id = f.target
WHERE f.person = :person AND f.kind = :kind AND coalesce(s.means, f.target) = (SELECT id FROM meant)
UNION
SELECT w.target FROM words w LEFT JOIN skills s ON s.id = w.target
WHERE w.person = :person AND w.kind = :kind AND coalesce(s.means, w.target) = (SELECT id FROM meant)
ORDER BY 1
