-- The other names that a source gave to skills.
-- params:  source
-- columns: skill, folded, label
SELECT skill, folded, label FROM alt_labels WHERE source = :source ORDER BY skill, folded
