// Takes away that a thing is about a skill.
// params: thing, skill
UNWIND $rows AS row
MATCH (:Thing {id: row.thing})-[a:USES|ABOUT]->(:Skill {id: row.skill})
DELETE a
