// Takes evidence away.
// params: person, skill, audience
UNWIND $rows AS row
MATCH (:Person {id: row.person})-[e:EVIDENCE {audience: row.audience}]->(:Skill {id: row.skill})
DELETE e
