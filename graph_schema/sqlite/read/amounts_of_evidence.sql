-- How much everyone may see these people to have worked on these skills.
-- params:  people, skills
-- columns: person, skill, division, projects, documents, groups, latest_project, latest_document, latest_group
SELECT e.person, e.skill, e.division, e.projects, e.documents, e.groups, e.latest_project, e.latest_document, e.latest_group
FROM json_each(:people) asked
CROSS JOIN evidence e INDEXED BY evidence_by_person
  ON e.person = asked.value AND e.skill IN (SELECT value FROM json_each(:skills)) AND e.audience = ''
ORDER BY e.person, e.skill
