// Makes a skill one of a source's vocabulary, unless another source's has it.
// params: skill, folded, label, uri, source
UNWIND $rows AS row
MERGE (s:Skill {id: row.skill})
WITH s, row WHERE s.source IS NULL OR s.source = row.source
SET s.folded = coalesce(s.folded, row.folded), s.label = row.label, s.uri = row.uri, s.source = row.source
