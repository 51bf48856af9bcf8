-- What was decided, the latest first, from below a number (null: from the last), at most `limit`; by people who are here, by name.
-- params:  before, limit
-- columns: number, kind, skill, other, label, other_label, names, person, person_name, at, why, undone_by, undone_by_name, undone_at, undone_why
SELECT c.number, c.kind, c.skill, c.other, c.label, c.other_label, c.names, p.id AS person, p.name AS person_name, c.at, c.why,
       u.id AS undone_by, u.name AS undone_by_name, c.undone_at, c.undone_why
FROM curations c
LEFT JOIN people p ON p.id = c.person AND p.status = 'active'
LEFT JOIN people u ON u.id = c.undone_by AND u.status = 'active'
WHERE :before IS NULL OR c.number < :before
ORDER BY c.number DESC
LIMIT :limit
