// A source does not say any more that another skill is broader or related (kind).
// params: skill, kind, other, source
UNWIND $rows AS row
MATCH (:Skill {id: row.skill})-[r:BROADER|RELATED {source: row.source}]->(:Skill {id: row.other})
WHERE type(r) = toUpper(row.kind)
DELETE r
