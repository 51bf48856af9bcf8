// Whether any source has said anything yet but a vocabulary.
// params:
// columns: peopled
RETURN toInteger(NOT EXISTS { (:Filling) } AND (
  EXISTS { MATCH (p:Person) WHERE p.status IS NOT NULL } OR EXISTS { (:Division) }
  OR EXISTS { MATCH (t:Thing) WHERE t.source > '' })) AS peopled
