-- What any vocabulary says of skills that everyone may know of and the broader or related ones (kind).
-- params:
-- columns: skill, kind, other
SELECT DISTINCT r.skill, r.kind, r.other
FROM relations r
JOIN skills s ON s.id = r.skill AND s.label IS NOT NULL
JOIN skills o ON o.id = r.other AND o.label IS NOT NULL
ORDER BY r.skill, r.kind, r.other
