// Takes back that a skill must not be derived for a person from a thing (0: from any).
// params: person, skill, thing
UNWIND $rows AS row
MATCH (:Person {id: row.person})-[refused:REFUSES {thing: row.thing}]->(s:Skill {id: row.skill})
DELETE refused
WITH DISTINCT s WHERE keys(s) = ['id'] AND NOT EXISTS { (s)--() }
DELETE s
