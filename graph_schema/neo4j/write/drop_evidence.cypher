// Takes evidence away.
// params: person, skill, audience
UNWIND $rows AS row
MATCH (:Person {id: row.person})-[e:EVIDENCE {skill: row.skill, audience: row.audience}]->()
DELETE e
