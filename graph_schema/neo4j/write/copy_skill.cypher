// Stores a skill as another store has it.
// params: skill, folded, label, uri, source
UNWIND $rows AS row
MERGE (s:Skill {id: row.skill})
SET s.folded = row.folded, s.label = row.label, s.uri = row.uri, s.source = row.source
