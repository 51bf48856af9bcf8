// What any vocabulary says of skills that everyone may know of and the broader or related ones (kind).
// params:
// columns: skill, kind, other
MATCH (s:Skill)-[r:BROADER|RELATED]->(o:Skill)
WHERE s.label IS NOT NULL AND o.label IS NOT NULL
RETURN DISTINCT s.id AS skill, toLower(type(r)) AS kind, o.id AS other
ORDER BY skill, kind, other
