// Remembers that a decision was undone, by whom, when and why.
// params: number, undone_by, undone_at, undone_why
UNWIND $rows AS row
MATCH (n:Curation {number: row.number})
SET n.undone_by = row.undone_by, n.undone_at = row.undone_at, n.undone_why = row.undone_why
