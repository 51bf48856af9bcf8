// A person may not be named any more as somebody who connects divisions.
// params: person
UNWIND $rows AS row
MATCH (n:Consent {person: row.person})
DELETE n
