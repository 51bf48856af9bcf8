// Whether any source has said anything yet.
// params:
// columns: loaded
RETURN toInteger(NOT EXISTS { (:Filling) } AND (
  EXISTS { MATCH (p:Person) WHERE p.status IS NOT NULL } OR EXISTS { (:Division) } OR EXISTS { MATCH (t:Thing) WHERE t.source > '' }
  OR EXISTS { MATCH (s:Skill) WHERE s.source IS NOT NULL })) AS loaded
