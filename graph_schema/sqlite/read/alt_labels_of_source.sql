-- The other names that a source gave to skills.
-- params:  source
-- columns: skill, folded, label, language
SELECT skill, folded, label, language FROM alt_labels WHERE source = :source ORDER BY skill, folded
