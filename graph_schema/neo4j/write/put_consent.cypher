// Remembers that a person may be named as somebody who connects divisions.
// params: person, at
UNWIND $rows AS row
MERGE (n:Consent {person: row.person})
ON CREATE SET n.at = row.at
