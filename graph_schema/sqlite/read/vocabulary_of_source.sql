-- The skills of the vocabulary that a source gave, a row for each other name it gave (alias, alias_label: null when there is none).
-- params:  source
-- columns: skill, folded, label, uri, alias, alias_label
SELECT s.id AS skill, s.folded, s.label, s.uri, a.folded AS alias, a.label AS alias_label
FROM skills s
LEFT JOIN alt_labels a ON a.skill = s.id AND a.source = :source
WHERE s.source = :source
ORDER BY s.id, a.folded
