// What was decided, the latest first, from below a number (null: from the last), at most `limit`; by people who are here, by name.
// params: before, limit
// columns: number, kind, skill, other, label, other_label, names, person, person_name, at, why, undone_by, undone_by_name, undone_at, undone_why
MATCH (c:Curation)
WHERE $before IS NULL OR c.number < $before
OPTIONAL MATCH (p:Person {id: c.person, status: 'active'})
OPTIONAL MATCH (u:Person {id: c.undone_by, status: 'active'})
RETURN c.number AS number, c.kind AS kind, c.skill AS skill, c.other AS other, c.label AS label, c.other_label AS other_label,
       c.names AS names, p.id AS person, p.name AS person_name, c.at AS at, c.why AS why, u.id AS undone_by,
       u.name AS undone_by_name, c.undone_at AS undone_at, c.undone_why AS undone_why
ORDER BY number DESC
LIMIT $limit
