// Takes away that a skill was found in the text of a thing; what the thing states stays.
// params: thing, skill
UNWIND $rows AS row
MATCH (:Thing {id: row.thing})-[a:USES|ABOUT]->(:Skill {id: row.skill})
WHERE a.start IS NOT NULL
DELETE a
