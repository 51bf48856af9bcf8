// Stores the words of a thing that not everyone may see, for full text.
// params: thing, name, body
UNWIND $rows AS row
MERGE (t:RestrictedText {thing: row.thing})
SET t.name = row.name, t.body = row.body
