-- The other names of the skills from an id to below another.
-- params:  low, high
-- columns: skill, folded, label, source, language
SELECT skill, folded, label, source, language FROM alt_labels WHERE skill >= :low AND skill < :high ORDER BY skill, folded, source
