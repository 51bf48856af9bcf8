-- What this person has or is interested in, as everyone may see, by names that nobody else is shown, as they are typed.
-- params:  person
-- columns: skill, label
SELECT f.target AS skill, min(f.text) AS label
FROM facts said
CROSS JOIN skills s INDEXED BY skills_not_for_everyone ON s.id = said.target AND s.label IS NULL AND s.means IS NULL AND s.retired = 0
CROSS JOIN standing f ON f.person = said.person AND f.kind = said.kind AND f.target = said.target AND f.source = said.source
WHERE said.person = :person AND said.kind IN ('skill', 'interest') AND f.audience = 'everyone'
GROUP BY f.target
ORDER BY f.target
