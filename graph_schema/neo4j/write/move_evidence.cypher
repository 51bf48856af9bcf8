// Lets the evidence for a skill be for the one that it means now, of people who have none for that and refused neither; nobody
// has any for the first one then.
// params: gone, kept
UNWIND $rows AS row
MATCH (kept:Skill {id: row.kept})
MATCH (p:Person)-[e:EVIDENCE]->(:Skill {id: row.gone})
WHERE NOT EXISTS { (p)-[:EVIDENCE]->(kept) }
  AND NOT EXISTS { MATCH (p)-[:REFUSES]->(q:Skill) WHERE coalesce(q.means, q.id) = row.kept }
WITH kept, p, collect(properties(e)) AS moved
UNWIND moved AS said
CREATE (p)-[n:EVIDENCE]->(kept)
SET n = said, n.skill = kept.id;
UNWIND $rows AS row
MATCH (:Skill {id: row.gone})<-[e:EVIDENCE]-()
DELETE e
