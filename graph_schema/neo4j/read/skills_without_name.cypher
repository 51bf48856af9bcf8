// The skills that not everyone may know of.
// params:
// columns: skill
MATCH (s:Skill)
WHERE s.folded IS NOT NULL AND s.label IS NULL
RETURN s.id AS skill
ORDER BY skill
