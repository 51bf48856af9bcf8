// Under which names something is said of a person for what a skill means: by anybody, or by their own word about it.
// params: person, kind, skill
// columns: skill
// include: kinds
OPTIONAL MATCH (asked:Skill {id: $skill})
WITH kinds, coalesce(asked.means, $skill) AS meant
CALL (kinds, meant) {
  MATCH (:Person {id: $person})-[f:HAS_SKILL|INTERESTED_IN]->(s:Skill)
  WHERE kinds[type(f)] = $kind AND coalesce(s.means, s.id) = meant
  RETURN s.id AS skill
  UNION
  MATCH (:Person {id: $person})-[:SAYS]->(w:Word {kind: $kind})
  OPTIONAL MATCH (s:Skill {id: w.target})
  WITH w, s, meant
  WHERE coalesce(s.means, w.target) = meant
  RETURN w.target AS skill
}
RETURN skill
ORDER BY skill
