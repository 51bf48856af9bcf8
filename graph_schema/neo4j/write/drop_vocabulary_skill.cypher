// A source's vocabulary does not have this skill any more.
// params: skill, source
UNWIND $rows AS row
MATCH (s:Skill {id: row.skill, source: row.source})
REMOVE s.uri, s.source
