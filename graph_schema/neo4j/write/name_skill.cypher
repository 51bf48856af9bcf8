// Sets the label under which everyone may know a skill (null: nobody does any more).
// params: skill, label
UNWIND $rows AS row
MATCH (s:Skill {id: row.skill})
WHERE s.folded IS NOT NULL
SET s.label = row.label
