// The first people by evidence for a skill that everyone may see, after a place in the order,
// without some.
// params: skill, without, after_order, after_person, limit
// columns: division, person, order
MATCH ()-[e:EVIDENCE]->()
USING INDEX e:EVIDENCE(skill, audience, order, person)
WHERE e.skill = $skill AND e.audience = '' AND e.order >= $after_order AND e.person IS NOT NULL AND e.division IS NOT NULL
  AND NOT (e.order = $after_order AND e.person <= $after_person) AND NOT e.person IN $without
RETURN e.division AS division, e.person AS person, e.order AS order
ORDER BY e.skill, e.audience, e.order, e.person
LIMIT $limit
