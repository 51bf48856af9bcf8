// How many people of each division everyone may see to have worked on a skill, of the skills from an id to below another: each
// column as a list of numbers.
// params: low, high
// columns: skill, division, people
MATCH (d:Division)-[x:EXPERIENCE]->(s:Skill)
WHERE $low <= s.id < $high AND s.label IS NOT NULL AND s.retired IS NULL AND x.people > 0
WITH s.id AS skill, d.id AS division, x.people AS people
ORDER BY skill, division
RETURN collect(skill) AS skill, collect(division) AS division, collect(people) AS people
