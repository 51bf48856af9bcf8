// What any vocabulary says of skills that everyone may know of and the broader or related ones (kind), as they are meant.
// params:
// columns: skill, kind, other
MATCH (a:Skill)-[r:BROADER|RELATED]->(b:Skill)
MATCH (s:Skill {id: coalesce(a.means, a.id)})
MATCH (o:Skill {id: coalesce(b.means, b.id)})
WHERE s.label IS NOT NULL AND s.retired IS NULL AND o.label IS NOT NULL AND o.retired IS NULL AND s <> o
RETURN DISTINCT s.id AS skill, toLower(type(r)) AS kind, o.id AS other
ORDER BY skill, kind, other
