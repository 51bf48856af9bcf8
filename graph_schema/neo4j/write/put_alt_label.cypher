// Stores another name that a source gives to a skill (language: as in "de", "de-x-label" for the name shown in it; null where the source does not say it).
// params: skill, folded, label, source, language
UNWIND $rows AS row
MATCH (s:Skill {id: row.skill})
MERGE (a:AltLabel {skill: row.skill, folded: row.folded, source: row.source})
SET a.label = row.label, a.language = row.language
MERGE (a)-[:ALT_LABEL_OF]->(s)
