// Everybody with evidence for both of two skills that everyone may see, and the order of each.
// params: first, second
// columns: person, division, first_order, second_order
MATCH (p)-[e:EVIDENCE]->()
USING INDEX e:EVIDENCE(skill, audience, division, order, person)
WHERE e.skill = $first AND e.audience = '' AND e.division IS NOT NULL AND e.order IS NOT NULL AND e.person IS NOT NULL
MATCH (p)-[o:EVIDENCE]->()
USING INDEX o:EVIDENCE(skill, audience, order, person)
WHERE o.skill = $second AND o.audience = '' AND o.order IS NOT NULL AND o.person IS NOT NULL
RETURN e.person AS person, e.division AS division, e.order AS first_order, o.order AS second_order
ORDER BY e.skill, e.audience, division, first_order, person
