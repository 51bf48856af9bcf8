// The pairs of skills, as they are meant, that were decided to be different, or were parted.
// params:
// columns: skill, other, number
MATCH (d:Curation)
WHERE d.kind IN ['different', 'split'] AND d.undone_at IS NULL
OPTIONAL MATCH (a:Skill {id: d.skill})
OPTIONAL MATCH (b:Skill {id: d.other})
WITH d, coalesce(a.means, d.skill) AS one, coalesce(b.means, d.other) AS two
RETURN CASE WHEN one < two THEN one ELSE two END AS skill, CASE WHEN one < two THEN two ELSE one END AS other, d.number AS number
ORDER BY skill, other, number
