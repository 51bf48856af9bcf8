// The skills that everyone may know of, with how many people have evidence that everyone may see (skills: these; null: all).
// params: skills
// columns: skill, label, people
CALL () {
  UNWIND $skills AS asked
  MATCH (s:Skill {id: asked})
  WHERE s.label IS NOT NULL
  RETURN s
  UNION ALL
  UNWIND CASE WHEN $skills IS NULL THEN [0] END AS whole
  MATCH (s:Skill)
  WHERE s.label IS NOT NULL
  RETURN s
}
CALL (s) {
  MATCH (s)<-[e:EXPERIENCE]-(:Division)
  RETURN sum(e.people) AS people
}
RETURN s.id AS skill, s.label AS label, people
ORDER BY skill
