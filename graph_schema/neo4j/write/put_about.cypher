// Says what a thing is about: stated (start is null), or found in its text at a place.
// params: thing, skill, text, start, length
UNWIND $rows AS row
MATCH (t:Thing {id: row.thing})
MATCH (s:Skill {id: row.skill})
WITH t, s, {text: row.text, start: row.start, length: row.length} AS said
FOREACH (_ IN CASE WHEN t:Project THEN [0] END | MERGE (t)-[a:USES]->(s) SET a = said)
FOREACH (_ IN CASE WHEN NOT t:Project THEN [0] END | MERGE (t)-[a:ABOUT]->(s) SET a = said)
