// Which of these skills a vocabulary names, or a decision does, or two people at least say for everyone that they have or are interested in.
// params: skills
// columns: skill
UNWIND $skills AS asked
MATCH (s:Skill {id: asked})
WHERE s.source IS NOT NULL OR s.called IS NOT NULL OR 1 < COUNT {
  MATCH ()-[e:EVIDENCE]->()
// include: own_word
  RETURN e LIMIT 2
}
RETURN s.id AS skill
ORDER BY skill
