-- What sources and people say that somebody has or likes these skills, by the text in which they said it.
-- params:  skills
-- columns: person, kind, target, source, text
SELECT f.person, f.kind, f.target, f.source, f.text
FROM facts f
WHERE f.kind IN ('skill', 'interest') AND f.target IN (SELECT value FROM json_each(:skills))
ORDER BY f.person, f.kind, f.target, f.source
