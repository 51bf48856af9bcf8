// The names of skills that were merged into others, and the skills that they mean now.
// params:
// columns: skill, folded, alias
MATCH (a:AltLabel {source: ''})-[:ALT_LABEL_OF]->(s:Skill)
RETURN s.id AS skill, s.folded AS folded, a.folded AS alias
ORDER BY skill, alias
