-- The skills that everyone may know of, a row for each other name that somebody but this source gave them (alias: null when
-- there is none); source is the one whose vocabulary has the skill.
-- params:  source
-- columns: skill, folded, label, source, alias
SELECT DISTINCT s.id AS skill, s.folded, s.label, s.source, a.folded AS alias
FROM skills s
LEFT JOIN alt_labels a ON a.skill = s.id AND a.source <> :source
WHERE s.label IS NOT NULL
ORDER BY s.id, a.folded
