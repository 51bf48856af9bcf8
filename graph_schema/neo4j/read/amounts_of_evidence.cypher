// How much everyone may see these people to have worked on these skills.
// params: people, skills
// columns: person, skill, division, projects, documents, groups, latest_project, latest_document, latest_group
UNWIND $people AS asked
MATCH (:Person {id: asked})-[e:EVIDENCE]->()
WHERE e.audience = '' AND e.skill IN $skills AND e.division IS NOT NULL
RETURN e.person AS person, e.skill AS skill, e.division AS division, coalesce(e.projects, 0) AS projects,
  coalesce(e.documents, 0) AS documents, coalesce(e.groups, 0) AS groups, e.latest_project AS latest_project,
  e.latest_document AS latest_document, e.latest_group AS latest_group
ORDER BY person, skill
