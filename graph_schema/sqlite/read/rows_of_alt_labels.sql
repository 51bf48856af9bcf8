-- The other names of the skills from an id to below another.
-- params:  low, high
-- columns: skill, folded, label, source
SELECT skill, folded, label, source FROM alt_labels WHERE skill >= :low AND skill < :high ORDER BY skill, folded, source
