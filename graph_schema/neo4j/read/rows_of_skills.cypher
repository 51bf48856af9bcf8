// The skills from an id to below another, as they are stored.
// params: low, high
// columns: skill, folded, label, uri, source, parent, means, called, retired
MATCH (s:Skill)
WHERE $low <= s.id < $high AND s.folded IS NOT NULL
RETURN s.id AS skill, s.folded AS folded, s.label AS label, s.uri AS uri, s.source AS source,
       s.parent AS parent, s.means AS means, s.called AS called, coalesce(s.retired, 0) AS retired
ORDER BY skill
