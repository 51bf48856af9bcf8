// The latest standing decision that merged a skill into another, split it off, renamed or retired it.
// params: skill
// columns: number, kind
MATCH (c:Curated {skill: $skill})
MATCH (d:Curation {number: c.curation})
WHERE d.undone_at IS NULL
RETURN d.number AS number, d.kind AS kind
ORDER BY number DESC
LIMIT 1
