-- The skills that everyone may know of, a row for each other name that somebody but this source gave them (alias: null when
-- there is none); source is the one whose vocabulary has the skill, means the one that it means where it means another.
-- params:  source
-- columns: skill, folded, label, source, means, alias
SELECT DISTINCT s.id AS skill, s.folded, s.label, s.source, s.means, a.folded AS alias
FROM skills s
LEFT JOIN alt_labels a ON a.skill = s.id AND a.source <> :source
WHERE s.label IS NOT NULL
ORDER BY s.id, a.folded
