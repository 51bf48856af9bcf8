// The skills whose own name was decided about: a source that uses it means them, whatever else is called so.
// params:
// columns: skill, folded
CALL () {
  MATCH (s:Skill)
  WHERE s.parent IS NOT NULL
  RETURN s
  UNION
  MATCH (s:Skill)
  WHERE s.called IS NOT NULL
  RETURN s
}
RETURN s.id AS skill, s.folded AS folded
ORDER BY skill
