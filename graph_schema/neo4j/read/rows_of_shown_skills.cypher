// The skills from an id to below another that everyone may know of; those that mean others, or were retired, are not among them.
// params: low, high
// columns: skill, folded, label, uri, source, parent, means, called, retired
MATCH (s:Skill)
WHERE $low <= s.id < $high AND s.label IS NOT NULL AND s.retired IS NULL AND s.parent IS NULL
RETURN s.id AS skill, s.folded AS folded, coalesce(s.called, s.label) AS label, s.uri AS uri, s.source AS source,
       null AS parent, null AS means, null AS called, 0 AS retired
ORDER BY skill
