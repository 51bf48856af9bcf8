// The skills of all vocabularies, a row for each other name that somebody but this source gave to a skill (alias: null when
// there is none); owner is the source whose vocabulary has the skill. Of the source's own only those with such names.
// params: source
// columns: skill, folded, owner, alias
MATCH (s:Skill)
WHERE s.source IS NOT NULL
OPTIONAL MATCH (s)<-[:ALT_LABEL_OF]-(a)
WHERE a.source <> $source
WITH s, a
WHERE s.source <> $source OR a.source <> ''
RETURN DISTINCT s.id AS skill, s.folded AS folded, s.source AS owner, a.folded AS alias
ORDER BY skill, alias
