-- How much the first people by evidence for a skill that everyone may see have worked on it.
-- params:  skill, limit
-- columns: person, skill, division, projects, documents, groups, latest_project, latest_document, latest_group
SELECT e.person, e.skill, e.division, e.projects, e.documents, e.groups, e.latest_project, e.latest_document, e.latest_group
FROM evidence e
WHERE e.skill = :skill AND e.audience = ''
ORDER BY e."order", e.person
LIMIT :limit
