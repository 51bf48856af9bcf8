// Remembers that somebody takes two skills for one.
// params: skill, other, person, at
UNWIND $rows AS row
MERGE (n:Report {skill: row.skill, other: row.other, person: row.person})
ON CREATE SET n.at = row.at
