// Stores the words of a thing that everyone may see, for full text.
// params: thing, name, body
UNWIND $rows AS row
MERGE (t:Text {thing: row.thing})
SET t.name = row.name, t.body = row.body
