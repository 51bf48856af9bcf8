// How much the first people by evidence for a skill that everyone may see have worked on it.
// params: skill, limit
// columns: person, skill, division, projects, documents, groups, latest_project, latest_document, latest_group
MATCH ()-[e:EVIDENCE]->()
USING INDEX e:EVIDENCE(skill, audience, order, person)
WHERE e.skill = $skill AND e.audience = '' AND e.order IS NOT NULL AND e.person IS NOT NULL AND e.division IS NOT NULL
RETURN e.person AS person, e.skill AS skill, e.division AS division, coalesce(e.projects, 0) AS projects,
  coalesce(e.documents, 0) AS documents, coalesce(e.groups, 0) AS groups, e.latest_project AS latest_project,
  e.latest_document AS latest_document, e.latest_group AS latest_group
ORDER BY e.skill, e.audience, e.order, e.person
LIMIT $limit
