-- The skills of all vocabularies, a row for each other name that somebody but this source gave to a skill (alias: null when
-- there is none); owner is the source whose vocabulary has the skill. Of the source's own only those with such names.
-- params:  source
-- columns: skill, folded, owner, alias
SELECT DISTINCT s.id AS skill, s.folded, s.source AS owner, a.folded AS alias
FROM skills s
LEFT JOIN alt_labels a ON a.skill = s.id AND a.source <> :source
WHERE s.source IS NOT NULL AND (s.source <> :source OR a.source <> '')
ORDER BY s.id, a.folded
