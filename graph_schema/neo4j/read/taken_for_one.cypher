// The pairs of skills, as they are meant, that somebody took for one, with how many people did.
// params:
// columns: skill, other, people
MATCH (d:Report)
MATCH (:Person {id: d.person, status: 'active'})
OPTIONAL MATCH (a:Skill {id: d.skill})
OPTIONAL MATCH (b:Skill {id: d.other})
WITH d, coalesce(a.means, d.skill) AS one, coalesce(b.means, d.other) AS two
WHERE one <> two
WITH CASE WHEN one < two THEN one ELSE two END AS skill, CASE WHEN one < two THEN two ELSE one END AS other, d.person AS person
RETURN skill, other, count(DISTINCT person) AS people
ORDER BY skill, other
