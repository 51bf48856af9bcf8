// The first people of each of these divisions by evidence for a skill that everyone may see, after a place in the
// order, without some.
// params: skill, divisions, without, after_order, after_person, limit
// columns: division, person, order
UNWIND range(0, size($divisions) - 1) AS place
WITH place, $divisions[place] AS division
CALL (division) {
  MATCH ()-[e:EVIDENCE]->()
  USING INDEX e:EVIDENCE(skill, audience, division, order, person)
  WHERE e.skill = $skill AND e.audience = '' AND e.division = division AND e.order >= $after_order AND e.person IS NOT NULL
    AND NOT (e.order = $after_order AND e.person <= $after_person) AND NOT e.person IN $without
  RETURN e.person AS person, e.order AS order
  ORDER BY e.skill, e.audience, e.division, e.order, e.person
  LIMIT $limit
}
RETURN division, person, order
ORDER BY place, order, person
