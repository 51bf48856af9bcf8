// Lets everything that names one skill name another one instead; where both are named alike, what names the kept one stands.
// What people refused or narrowed for either holds for the kept one, and goes on to hold for the gone one, should it come back.
// params: gone, kept
UNWIND $rows AS row
MATCH (gone:Skill {id: row.gone})
MATCH (kept:Skill {id: row.kept})
WHERE gone.label IS NOT NULL
MERGE (a:AltLabel {skill: row.kept, folded: gone.folded, source: ''})
ON CREATE SET a.label = gone.label
MERGE (a)-[:ALT_LABEL_OF]->(kept);
UNWIND $rows AS row
MATCH (:Skill {id: row.gone})<-[:ALT_LABEL_OF]-(a:AltLabel)
MATCH (kept:Skill {id: row.kept})
MERGE (moved:AltLabel {skill: row.kept, folded: a.folded, source: a.source})
ON CREATE SET moved.label = a.label, moved.language = a.language
MERGE (moved)-[:ALT_LABEL_OF]->(kept)
DETACH DELETE a;
UNWIND $rows AS row
MATCH (p:Person)-[f:HAS_SKILL]->(:Skill {id: row.gone})
MATCH (kept:Skill {id: row.kept})
MERGE (p)-[moved:HAS_SKILL {source: f.source}]->(kept)
ON CREATE SET moved = properties(f), moved.chosen = CASE f.source WHEN '' THEN row.kept END
DELETE f;
UNWIND $rows AS row
MATCH (p:Person)-[f:INTERESTED_IN]->(:Skill {id: row.gone})
MATCH (kept:Skill {id: row.kept})
MERGE (p)-[moved:INTERESTED_IN {source: f.source}]->(kept)
ON CREATE SET moved = properties(f), moved.chosen = CASE f.source WHEN '' THEN row.kept END
DELETE f;
UNWIND $rows AS row
MATCH (p:Person)-[:SAYS]->(g:Word {target: row.gone})
WHERE g.kind IN ['skill', 'interest']
MERGE (w:Word {person: g.person, kind: g.kind, target: row.kept})
ON CREATE SET w.refused = g.refused, w.audience = g.audience, w.text = g.text, w.since = g.since, w.until = g.until
ON MATCH SET w.refused = CASE WHEN g.refused > w.refused THEN g.refused ELSE w.refused END,
             w.audience = coalesce(w.audience, g.audience)
MERGE (p)-[:SAYS]->(w);
UNWIND $rows AS row
MATCH (p:Person)-[refused:REFUSES]->(:Skill {id: row.gone})
MATCH (kept:Skill {id: row.kept})
MERGE (p)-[:REFUSES {thing: refused.thing}]->(kept);
UNWIND $rows AS row
MATCH (t:Thing)-[a:USES]->(:Skill {id: row.gone})
MATCH (kept:Skill {id: row.kept})
MERGE (t)-[moved:USES]->(kept)
ON CREATE SET moved = properties(a)
DELETE a;
UNWIND $rows AS row
MATCH (t:Thing)-[a:ABOUT]->(:Skill {id: row.gone})
MATCH (kept:Skill {id: row.kept})
MERGE (t)-[moved:ABOUT]->(kept)
ON CREATE SET moved = properties(a)
DELETE a;
UNWIND $rows AS row
MATCH (:Skill {id: row.gone})-[r:BROADER]->(other:Skill)
MATCH (kept:Skill {id: row.kept})
FOREACH (_ IN CASE WHEN other <> kept THEN [0] END | MERGE (kept)-[:BROADER {source: r.source}]->(other))
DELETE r;
UNWIND $rows AS row
MATCH (:Skill {id: row.gone})<-[r:BROADER]-(other:Skill)
MATCH (kept:Skill {id: row.kept})
FOREACH (_ IN CASE WHEN other <> kept THEN [0] END | MERGE (kept)<-[:BROADER {source: r.source}]-(other))
DELETE r;
UNWIND $rows AS row
MATCH (:Skill {id: row.gone})-[r:RELATED]->(other:Skill)
MATCH (kept:Skill {id: row.kept})
FOREACH (_ IN CASE WHEN other <> kept THEN [0] END | MERGE (kept)-[:RELATED {source: r.source}]->(other))
DELETE r;
UNWIND $rows AS row
MATCH (:Skill {id: row.gone})<-[r:RELATED]-(other:Skill)
MATCH (kept:Skill {id: row.kept})
FOREACH (_ IN CASE WHEN other <> kept THEN [0] END | MERGE (kept)<-[:RELATED {source: r.source}]-(other))
DELETE r;
UNWIND $rows AS row
MATCH (p:Person)-[f:HAS_SKILL|INTERESTED_IN]->(t:Skill {id: row.kept})
// include: in_force
