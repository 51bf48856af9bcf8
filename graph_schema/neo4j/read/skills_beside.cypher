// The skills that vocabularies put beside these, as they are meant: narrower ones, down to three steps below, and related ones.
// params: skills
// columns: skill, kind, other
UNWIND $skills AS skill
WITH skill, [skill] AS above
// include: step_below
WITH skill, below AS first, below AS above
// include: step_below
WITH skill, first, below AS second, below AS above
// include: step_below
WITH skill, first + second + below AS narrower
CALL (skill) {
  MATCH (:Skill {id: skill})<-[:MEANS*0..1]-(m)
  MATCH (o:Skill)-[:RELATED]-(m)
  RETURN collect(DISTINCT coalesce(o.means, o.id)) AS related
}
UNWIND [other IN narrower | ['narrower', other]] + [other IN related | ['related', other]] AS beside
WITH DISTINCT skill, beside[0] AS kind, beside[1] AS other
WHERE other <> skill
RETURN skill, kind, other
ORDER BY skill, kind, other
