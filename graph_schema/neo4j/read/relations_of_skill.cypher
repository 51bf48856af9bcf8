// The skills that any vocabulary puts beside this one, each with what it is to it (kind: broader, narrower, related), as they
// are meant.
// params: skill
// columns: kind, other
MATCH (:Skill {id: $skill})<-[:MEANS*0..1]-(s)
MATCH (s)-[r:BROADER|RELATED]-(o:Skill)
WITH DISTINCT coalesce(o.means, o.id) AS other,
  CASE WHEN type(r) = 'RELATED' THEN 'related' WHEN startNode(r) = s THEN 'broader' ELSE 'narrower' END AS kind
WHERE other <> $skill
RETURN kind, other
ORDER BY kind, other
