// Says of a skill, by a source, that another one is broader or related (kind).
// params: skill, kind, other, source
UNWIND $rows AS row
MATCH (s:Skill {id: row.skill})
MATCH (o:Skill {id: row.other})
FOREACH (_ IN CASE WHEN row.kind = 'broader' THEN [0] END | MERGE (s)-[:BROADER {source: row.source}]->(o))
FOREACH (_ IN CASE WHEN row.kind = 'related' THEN [0] END | MERGE (s)-[:RELATED {source: row.source}]->(o))
