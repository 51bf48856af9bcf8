// The skills that any vocabulary puts beside this one, each with what it is to it (kind: broader, narrower, related).
// params: skill
// columns: kind, other
MATCH (s:Skill {id: $skill})-[r:BROADER|RELATED]-(o:Skill)
WITH DISTINCT o.id AS other,
  CASE WHEN type(r) = 'RELATED' THEN 'related' WHEN startNode(r) = s THEN 'broader' ELSE 'narrower' END AS kind
RETURN kind, other
ORDER BY kind, other
