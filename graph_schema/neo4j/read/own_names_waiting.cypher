// What this person has or is interested in, as everyone may see, by names that nobody else is shown, as they are typed.
// params: person
// columns: skill, label
MATCH (:Person {id: $person})-[f:HAS_SKILL|INTERESTED_IN]->(s:Skill)
WHERE f.audience = 'everyone' AND s.label IS NULL AND s.folded IS NOT NULL AND s.means IS NULL AND s.retired IS NULL
RETURN s.id AS skill, min(f.text) AS label
ORDER BY skill
