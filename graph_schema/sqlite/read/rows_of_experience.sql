-- The experience of divisions in the skills from an id to below another.
-- params:  low, high
-- columns: skill, division, people, declared, projects, documents, groups, interested
SELECT skill, division, people, declared, projects, documents, groups, interested
FROM experience WHERE skill >= :low AND skill < :high ORDER BY skill, division
