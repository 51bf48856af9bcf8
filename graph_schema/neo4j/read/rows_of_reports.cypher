// The pairs of skills that people took for one, from an id to below another.
// params: low, high
// columns: skill, other, person, at
MATCH (n:Report)
WHERE $low <= n.skill < $high
RETURN n.skill AS skill, n.other AS other, n.person AS person, n.at AS at
ORDER BY skill, other, person
