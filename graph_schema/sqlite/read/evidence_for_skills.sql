-- The evidence of these people for these skills and what they mean, whoever may see it.
-- params:  people, skills
-- columns: person, skill, audience, division, order, declared, projects, documents, groups, interested, latest_declared, latest_project, latest_document, latest_group, latest_interested
WITH wanted (skill) AS (
  SELECT value FROM json_each(:skills) UNION SELECT s.means FROM json_each(:skills) j CROSS JOIN skills s ON s.id = j.value)
SELECT e.person, e.skill, e.audience, e.division, e."order", e.declared, e.projects, e.documents, e.groups, e.interested,
       e.latest_declared, e.latest_project, e.latest_document, e.latest_group, e.latest_interested
FROM json_each(:people) asked
CROSS JOIN wanted
CROSS JOIN evidence e INDEXED BY evidence_by_person ON e.person = asked.value AND e.skill = wanted.skill
ORDER BY e.person, e.skill, e.audience
