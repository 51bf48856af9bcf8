-- The experience of divisions in the skills from an id to below another that everyone may know of.
-- params:  low, high
-- columns: skill, division, people, declared, projects, documents, groups, interested
SELECT x.skill, x.division, x.people, x.declared, x.projects, x.documents, x.groups, x.interested
FROM skills s
JOIN experience x ON x.skill = s.id
WHERE s.id >= :low AND s.id < :high AND s.label IS NOT NULL AND s.retired = 0
ORDER BY x.skill, x.division
