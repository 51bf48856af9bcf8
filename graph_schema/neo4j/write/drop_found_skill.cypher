// Takes every place away where a skill was found in a text.
// params: skill
UNWIND $rows AS row
MATCH (:Skill {id: row.skill})<-[a:USES|ABOUT]-(:Thing)
WHERE a.start IS NOT NULL
DELETE a
