// The other names that a source gave to skills.
// params: source
// columns: skill, folded, label, language
MATCH (a:AltLabel {source: $source})
RETURN a.skill AS skill, a.folded AS folded, a.label AS label, a.language AS language
ORDER BY skill, folded
