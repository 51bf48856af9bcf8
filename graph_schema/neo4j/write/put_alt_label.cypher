// Stores another name that a source gives to a skill.
// params: skill, folded, label, source
UNWIND $rows AS row
MATCH (s:Skill {id: row.skill})
MERGE (a:AltLabel {skill: row.skill, folded: row.folded, source: row.source})
SET a.label = row.label
MERGE (a)-[:ALT_LABEL_OF]->(s)
