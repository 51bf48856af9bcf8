// Makes the node of a skill, unless it is there.
// params: skill, folded
UNWIND $rows AS row
MERGE (s:Skill {id: row.skill})
SET s.folded = coalesce(s.folded, row.folded)
