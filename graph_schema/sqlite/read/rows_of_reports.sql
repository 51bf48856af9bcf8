-- The pairs of skills that people took for one, from an id to below another.
-- params:  low, high
-- columns: skill, other, person, at
SELECT skill, other, person, at
FROM reports WHERE skill >= :low AND skill < :high ORDER BY skill, other, person
