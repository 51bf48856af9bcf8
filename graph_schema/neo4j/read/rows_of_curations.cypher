// The decisions about the vocabulary from a number to below another.
// params: low, high
// columns: number, kind, skill, other, label, other_label, names, person, at, why, undone_by, undone_at, undone_why
MATCH (n:Curation)
WHERE $low <= n.number < $high
RETURN n.number AS number, n.kind AS kind, n.skill AS skill, n.other AS other, n.label AS label, n.other_label AS other_label, n.names AS names, n.person AS person, n.at AS at, n.why AS why, n.undone_by AS undone_by, n.undone_at AS undone_at, n.undone_why AS undone_why
ORDER BY number
