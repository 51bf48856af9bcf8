// Keeps what a source or a person said under another name of the same skill, with the person's word and refusals about it;
// where they said the same by that name too, it stays.
// params: person, kind, target, source, name
UNWIND $rows AS row
MATCH (p:Person {id: row.person})-[:SAYS]->(w:Word {kind: row.kind, target: row.target})
MERGE (copy:Word {person: row.person, kind: row.kind, target: row.name})
ON CREATE SET copy.refused = w.refused, copy.audience = w.audience, copy.text = w.text, copy.since = w.since, copy.until = w.until
MERGE (p)-[:SAYS]->(copy);
UNWIND $rows AS row
MATCH (p:Person {id: row.person})-[refused:REFUSES]->(:Skill {id: row.target})
MATCH (t:Skill {id: row.name})
MERGE (p)-[:REFUSES {thing: refused.thing}]->(t);
UNWIND $rows AS row
MATCH (p:Person {id: row.person})-[f:HAS_SKILL {source: row.source}]->(:Skill {id: row.target})
MATCH (t:Skill {id: row.name})
WHERE row.kind = 'skill' AND NOT EXISTS { (p)-[:HAS_SKILL {source: row.source}]->(t) }
CREATE (p)-[moved:HAS_SKILL]->(t)
SET moved = properties(f), moved.chosen = CASE f.source WHEN '' THEN row.name END
DELETE f;
UNWIND $rows AS row
MATCH (p:Person {id: row.person})-[f:INTERESTED_IN {source: row.source}]->(:Skill {id: row.target})
MATCH (t:Skill {id: row.name})
WHERE row.kind = 'interest' AND NOT EXISTS { (p)-[:INTERESTED_IN {source: row.source}]->(t) }
CREATE (p)-[moved:INTERESTED_IN]->(t)
SET moved = properties(f), moved.chosen = CASE f.source WHEN '' THEN row.name END
DELETE f;
UNWIND $rows AS row
MATCH (p:Person {id: row.person})
WITH DISTINCT p
// include: settle
