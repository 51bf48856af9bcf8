// Remembers a decision, or that it was undone.
// params: number, kind, skill, other, label, other_label, names, person, at, why, undone_by, undone_at, undone_why
UNWIND $rows AS row
MERGE (n:Curation {number: row.number})
SET n = row
