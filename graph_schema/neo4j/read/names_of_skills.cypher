// The skills that everyone may know of, with how many people have evidence that everyone may see (skills: these; null: all).
// Those that mean others, or were retired, are not among them.
// params: skills
// columns: skill, label, people
CALL () {
  UNWIND $skills AS asked
  MATCH (s:Skill {id: asked})
  WHERE s.label IS NOT NULL AND s.retired IS NULL AND s.parent IS NULL
  RETURN s
  UNION ALL
  UNWIND CASE WHEN $skills IS NULL THEN [0] END AS whole
  MATCH (s:Skill)
  WHERE s.label IS NOT NULL AND s.retired IS NULL AND s.parent IS NULL
  RETURN s
}
CALL (s) {
  MATCH (s)<-[e:EXPERIENCE]-(:Division)
  RETURN sum(e.people) AS people
}
RETURN s.id AS skill, coalesce(s.called, s.label) AS label, people
ORDER BY skill
