// Stores what a source says of a person, in place of what it said before.
// params: person, kind, target, source, text, audience, since, until, role, at
UNWIND $rows AS row
MATCH (p:Person {id: row.person})
WITH p, row.kind AS kind, row.target AS target, {source: row.source, text: row.text, restricted_to: nullIf(row.audience, 'everyone'),
  audience: row.audience, since: row.since, until: row.until, role: row.role, at: row.at} AS said
FOREACH (_ IN CASE kind WHEN 'skill' THEN [0] END |
  MERGE (t:Skill {id: target}) MERGE (p)-[f:HAS_SKILL {source: said.source}]->(t)
  SET f = said, f.chosen = CASE said.source WHEN '' THEN target END)
FOREACH (_ IN CASE kind WHEN 'interest' THEN [0] END |
  MERGE (t:Skill {id: target}) MERGE (p)-[f:INTERESTED_IN {source: said.source}]->(t)
  SET f = said, f.chosen = CASE said.source WHEN '' THEN target END)
FOREACH (_ IN CASE kind WHEN 'project' THEN [0] END |
  MERGE (t:Thing {id: target}) MERGE (p)-[f:WORKED_ON {source: said.source}]->(t) SET f = said)
FOREACH (_ IN CASE kind WHEN 'document' THEN [0] END |
  MERGE (t:Thing {id: target}) MERGE (p)-[f:AUTHORED {source: said.source}]->(t) SET f = said)
FOREACH (_ IN CASE kind WHEN 'group' THEN [0] END |
  MERGE (t:Thing {id: target}) MERGE (p)-[f:MEMBER_OF {source: said.source}]->(t) SET f = said)
FOREACH (_ IN CASE kind WHEN 'contact' THEN [0] END |
  MERGE (t:Person {id: target}) MERGE (p)-[f:CONTACT_OF {source: said.source}]->(t) SET f = said)
FOREACH (_ IN CASE kind WHEN 'title' THEN [0] END |
  MERGE (t:Detail {kind: kind}) MERGE (p)-[f:HAS_TITLE {source: said.source}]->(t) SET f = said)
FOREACH (_ IN CASE kind WHEN 'place' THEN [0] END |
  MERGE (t:Detail {kind: kind}) MERGE (p)-[f:HAS_PLACE {source: said.source}]->(t) SET f = said)
FOREACH (_ IN CASE kind WHEN 'email' THEN [0] END |
  MERGE (t:Detail {kind: kind}) MERGE (p)-[f:HAS_EMAIL {source: said.source}]->(t) SET f = said)
FOREACH (_ IN CASE kind WHEN 'phone' THEN [0] END |
  MERGE (t:Detail {kind: kind}) MERGE (p)-[f:HAS_PHONE {source: said.source}]->(t) SET f = said)
FOREACH (_ IN CASE kind WHEN 'chat' THEN [0] END |
  MERGE (t:Detail {kind: kind}) MERGE (p)-[f:HAS_CHAT {source: said.source}]->(t) SET f = said)
WITH p, collect(kind) AS kinds
// include: settle_kinds
