// The evidence of the people from an id to below another of what everyone may see and know of, without
// what sorts people: their order is 0.
// params: low, high
// columns: person, skill, audience, division, order, declared, projects, documents, groups, interested, latest_declared, latest_project, latest_document, latest_group, latest_interested
MATCH (p:Person)-[e:EVIDENCE {audience: ''}]->()
WHERE $low <= p.id < $high
MATCH (s:Skill {id: e.skill})
WHERE s.label IS NOT NULL AND s.retired IS NULL
RETURN e.person AS person, e.skill AS skill, e.audience AS audience, e.division AS division, 0 AS order,
       coalesce(e.declared, 0) AS declared, coalesce(e.projects, 0) AS projects, coalesce(e.documents, 0) AS documents,
       coalesce(e.groups, 0) AS groups, coalesce(e.interested, 0) AS interested,
       e.latest_declared AS latest_declared, e.latest_project AS latest_project, e.latest_document AS latest_document,
       e.latest_group AS latest_group, e.latest_interested AS latest_interested
ORDER BY person, skill
