// The skills from an id to below another that everyone may know of.
// params: low, high
// columns: skill, folded, label, uri, source
MATCH (s:Skill)
WHERE $low <= s.id < $high AND s.label IS NOT NULL
RETURN s.id AS skill, s.folded AS folded, s.label AS label, s.uri AS uri, s.source AS source
ORDER BY skill
