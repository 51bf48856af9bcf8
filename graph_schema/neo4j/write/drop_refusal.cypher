// Takes back that a skill, by whatever name, must not be derived for a person from a thing (0: from any).
// params: person, skill, thing
UNWIND $rows AS row
MATCH (:Person {id: row.person})-[r:REFUSES {thing: row.thing}]->(s:Skill)
WHERE s.id = row.skill OR s.means = row.skill
DELETE r
WITH DISTINCT s
WHERE keys(s) = ['id'] AND NOT EXISTS { (s)--() }
DELETE s
