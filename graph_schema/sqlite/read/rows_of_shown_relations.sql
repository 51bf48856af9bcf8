-- What vocabularies say of the skills from an id to below another and the broader or related ones, where everyone may know both.
-- params:  low, high
-- columns: skill, kind, other, source
SELECT r.skill, r.kind, r.other, r.source
FROM relations r
JOIN skills s ON s.id = r.skill AND s.label IS NOT NULL
JOIN skills o ON o.id = r.other AND o.label IS NOT NULL
WHERE r.skill >= :low AND r.skill < :high
ORDER BY r.skill, r.kind, r.other, r.source
