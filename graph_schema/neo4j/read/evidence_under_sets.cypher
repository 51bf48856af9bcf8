// Who has evidence for these skills under these sets of audiences, the empty set (what everyone may see) left out: a row for
// each set, and the order of what everyone may see of the same (null: nothing).
// params: skills, sets
// columns: person, skill, division, order, order_for_everyone
UNWIND $skills AS skill
UNWIND [one IN $sets WHERE one <> ''] AS audience
MATCH (p)-[e:EVIDENCE]->()
USING INDEX e:EVIDENCE(skill, audience, order, person)
WHERE e.skill = skill AND e.audience = audience AND e.order IS NOT NULL AND e.person IS NOT NULL AND e.division IS NOT NULL
RETURN p.id AS person, skill, e.division AS division, e.order AS order,
       [(p)-[o:EVIDENCE {skill: skill, audience: ''}]->() | o.order][0] AS order_for_everyone
ORDER BY skill, audience, order, person
