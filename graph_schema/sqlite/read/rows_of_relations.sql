-- What vocabularies say of the skills from an id to below another and the broader or related ones.
-- params:  low, high
-- columns: skill, kind, other, source
SELECT skill, kind, other, source FROM relations WHERE skill >= :low AND skill < :high ORDER BY skill, kind, other, source
