// What a source says of skills and the broader or related ones (kind: broader, related).
// params: source
// columns: skill, kind, other
CALL () {
  MATCH (s:Skill)-[r:BROADER {source: $source}]->(o:Skill)
  RETURN s, 'broader' AS kind, o
  UNION ALL
  MATCH (s:Skill)-[r:RELATED {source: $source}]->(o:Skill)
  RETURN s, 'related' AS kind, o
}
RETURN s.id AS skill, kind, o.id AS other
ORDER BY skill, kind, other
