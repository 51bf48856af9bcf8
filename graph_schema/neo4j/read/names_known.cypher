// The skills that everyone may know of, a row for each other name that somebody but this source gave them (alias: null when
// there is none); source is the one whose vocabulary has the skill, means the one that it means where it means another.
// params: source
// columns: skill, folded, label, source, means, alias
MATCH (s:Skill)
WHERE s.label IS NOT NULL
OPTIONAL MATCH (s)<-[:ALT_LABEL_OF]-(a)
WHERE a.source <> $source
RETURN DISTINCT s.id AS skill, s.folded AS folded, s.label AS label, s.source AS source, s.means AS means, a.folded AS alias
ORDER BY skill, alias
