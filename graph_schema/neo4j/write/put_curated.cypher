// Remembers what a decision changed of a skill.
// params: curation, skill, parent_before, parent_after, called_before, called_after, retired_before, retired_after
UNWIND $rows AS row
MERGE (n:Curated {curation: row.curation, skill: row.skill})
SET n = row
