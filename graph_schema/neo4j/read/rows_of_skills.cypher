// The skills from an id to below another, as they are stored.
// params: low, high
// columns: skill, folded, label, uri, source
MATCH (s:Skill)
WHERE $low <= s.id < $high AND s.folded IS NOT NULL
RETURN s.id AS skill, s.folded AS folded, s.label AS label, s.uri AS uri, s.source AS source
ORDER BY skill
