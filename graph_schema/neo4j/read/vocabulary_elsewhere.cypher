// The skills of the vocabularies that other sources gave, a row for each other name of a skill (alias: null when it has none).
// params: source
// columns: skill, folded, alias
MATCH (s:Skill)
WHERE s.source IS NOT NULL AND s.source <> $source
OPTIONAL MATCH (s)<-[:ALT_LABEL_OF]-(a:AltLabel)
WHERE a.source <> $source
RETURN s.id AS skill, s.folded AS folded, a.folded AS alias
ORDER BY skill, alias
