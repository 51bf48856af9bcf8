// Remembers who was asked whether they want to be introduced, what they answered, and whether it was taken back.
// params: id, person, division, other, other_division, asked_by, at, taken_back, answer, other_answer
UNWIND $rows AS row
MERGE (n:Introduction {id: row.id})
SET n = row
