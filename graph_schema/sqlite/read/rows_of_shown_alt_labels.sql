-- The other names of the skills from an id to below another that everyone may know of.
-- params:  low, high
-- columns: skill, folded, label, source, language
SELECT a.skill, a.folded, a.label, a.source, a.language
FROM alt_labels a JOIN skills s ON s.id = a.skill AND s.label IS NOT NULL
WHERE a.skill >= :low AND a.skill < :high
ORDER BY a.skill, a.folded, a.source
