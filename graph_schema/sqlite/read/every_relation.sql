-- What any vocabulary says of skills that everyone may know of and the broader or related ones (kind), as they are meant.
-- params:
-- columns: skill, kind, other
SELECT DISTINCT s.id AS skill, r.kind, o.id AS other
FROM relations r
JOIN skills a ON a.id = r.skill
JOIN skills b ON b.id = r.other
JOIN skills s ON s.id = coalesce(a.means, a.id) AND s.label IS NOT NULL AND s.retired = 0
JOIN skills o ON o.id = coalesce(b.means, b.id) AND o.label IS NOT NULL AND o.retired = 0 AND o.id <> s.id
ORDER BY s.id, r.kind, o.id
