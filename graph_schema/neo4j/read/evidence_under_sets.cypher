// The evidence for these skills under these sets of audiences; the empty set (what everyone may see) is left out.
// params: skills, sets
// columns: person, skill, division, order
UNWIND $skills AS skill
UNWIND [one IN $sets WHERE one <> ''] AS audience
MATCH ()-[e:EVIDENCE]->()
USING INDEX e:EVIDENCE(skill, audience, order, person)
WHERE e.skill = skill AND e.audience = audience AND e.order IS NOT NULL AND e.person IS NOT NULL
RETURN e.person AS person, skill, e.division AS division, e.order AS order
ORDER BY person, skill, order
