-- What this person has or is interested in, as everyone may see, by names that nobody else is shown, as they are typed.
-- params:  person
-- columns: skill, label
SELECT f.target AS skill, min(f.text) AS label
FROM standing f
CROSS JOIN skills s ON s.id = f.target AND s.label IS NULL AND s.means IS NULL AND s.retired = 0
WHERE f.person = :person AND f.kind IN ('skill', 'interest') AND f.audience = 'everyone'
GROUP BY f.target
ORDER BY f.target
