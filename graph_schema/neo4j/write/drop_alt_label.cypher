// A source does not give this other name to a skill any more.
// params: skill, folded, source
UNWIND $rows AS row
MATCH (a:AltLabel {skill: row.skill, folded: row.folded, source: row.source})
DETACH DELETE a
