// The skills of the vocabulary that a source gave, a row for each other name it gave (alias, alias_label: null when there is none).
// params: source
// columns: skill, folded, label, uri, alias, alias_label
MATCH (s:Skill {source: $source})
OPTIONAL MATCH (s)<-[:ALT_LABEL_OF]-(a)
WHERE a.source = $source
RETURN s.id AS skill, s.folded AS folded, s.label AS label, s.uri AS uri, a.folded AS alias, a.label AS alias_label
ORDER BY skill, alias
