// The names of a skill, each with the skill under which it is kept: its own, those of what means it, and what sources call them.
// params: skill
// columns: folded, label, skill
MATCH (:Skill {id: $skill})<-[:MEANS*0..1]-(s)
CALL (s) {
  RETURN s.folded AS folded, coalesce(s.label, s.called) AS label
  UNION
  MATCH (s)<-[:ALT_LABEL_OF]-(a:AltLabel)
  RETURN a.folded AS folded, min(a.label) AS label
}
RETURN DISTINCT folded, label, s.id AS skill
ORDER BY folded, skill, coalesce(label, '')
