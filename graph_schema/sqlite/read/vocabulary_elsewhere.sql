-- The skills of the vocabularies that other sources gave, a row for each other name of a skill (alias: null when it has none).
-- params:  source
-- columns: skill, folded, alias
SELECT s.id AS skill, s.folded, a.folded AS alias
FROM skills s
LEFT JOIN alt_labels a ON a.skill = s.id AND a.source <> :source
WHERE s.source IS NOT NULL AND s.source <> :source
ORDER BY s.id, a.folded
