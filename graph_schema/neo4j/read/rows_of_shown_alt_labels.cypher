// The other names of the skills from an id to below another that everyone may know of.
// params: low, high
// columns: skill, folded, label, source, language
MATCH (s:Skill)<-[:ALT_LABEL_OF]-(a:AltLabel)
WHERE $low <= s.id < $high AND s.label IS NOT NULL
RETURN s.id AS skill, a.folded AS folded, a.label AS label, a.source AS source, a.language AS language
ORDER BY skill, folded, source
