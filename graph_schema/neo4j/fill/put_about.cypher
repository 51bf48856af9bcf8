// Says what a thing is about: stated (start is null), or found in its text at a place.
// params: thing, skill, text, start, length
UNWIND $rows AS row
MATCH (t:Thing {id: row.thing})
MATCH (s:Skill {id: row.skill})
CREATE (t)-[:$(CASE WHEN t:Project THEN 'USES' ELSE 'ABOUT' END) {text: row.text, start: row.start, length: row.length}]->(s)
