// The words of these things are in no full text any more.
UNWIND $rows AS row
MATCH (t:Text {thing: row.thing})
DELETE t;
UNWIND $rows AS row
MATCH (t:RestrictedText {thing: row.thing})
DELETE t;
