// Takes a skill away, whatever named it.
// params: skill
UNWIND $rows AS row
MATCH (s:Skill {id: row.skill})
// include: empty_skill
