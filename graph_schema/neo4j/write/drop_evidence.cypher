// Takes evidence away.
// params: person, skill, audience
UNWIND $rows AS row
MATCH (p:Person {id: row.person})
MATCH (s:Skill {id: row.skill})
MATCH (p)-[e:EVIDENCE {audience: row.audience}]->(s)
DELETE e
