// Of each skill and the other beside it in the lists: how many people have or like the one, the other, and both, as far as
// everyone may see it.
// params: skills, others
// columns: skill, other, people, with_people, shared
UNWIND range(0, size($skills) - 1) AS place
WITH $skills[place] AS skill, $others[place] AS other
CALL (skill) {
  MATCH (p)-[e:EVIDENCE]->()
  USING INDEX e:EVIDENCE(skill, audience, order, person)
  WHERE e.skill = skill AND e.audience = '' AND e.order IS NOT NULL AND e.person IS NOT NULL
  RETURN collect(e.person) AS having
}
CALL (other) {
  MATCH (p)-[e:EVIDENCE]->()
  USING INDEX e:EVIDENCE(skill, audience, order, person)
  WHERE e.skill = other AND e.audience = '' AND e.order IS NOT NULL AND e.person IS NOT NULL
  RETURN count(e) AS with_people
}
CALL (having, other) {
  UNWIND having AS person
  MATCH (:Person {id: person})-[e:EVIDENCE {skill: other, audience: ''}]->()
  RETURN count(e) AS shared
}
RETURN skill, other, size(having) AS people, with_people, shared
ORDER BY skill, other
