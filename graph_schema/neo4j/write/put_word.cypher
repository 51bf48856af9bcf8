// Stores a person's own word about what sources say of them, whole.
// params: person, kind, target, refused, audience, text, since, until
UNWIND $rows AS row
MATCH (p:Person {id: row.person})
MERGE (w:Word {person: row.person, kind: row.kind, target: row.target})
SET w = row
MERGE (p)-[:SAYS]->(w)
WITH p, collect(row.kind) AS kinds
// include: settle_kinds
