// The evidence for these skills that everyone may see, of the kinds switched on (1) and not older than since (yyyymmdd, null: of any time).
// params: skills, divisions, since, declared, project, document, group, interest
// columns: person, skill, division, order, worked
UNWIND $skills AS skill
MATCH ()-[e:EVIDENCE]->()
USING INDEX e:EVIDENCE(skill, audience, order, person)
WHERE e.skill = skill AND e.audience = '' AND e.order IS NOT NULL AND e.person IS NOT NULL
  AND ($divisions IS NULL AND e.division IS NOT NULL OR e.division IN $divisions)
WITH e, skill,
  ($declared AND e.declared IS NOT NULL AND ($since IS NULL OR e.latest_declared >= $since))
  OR ($project AND e.projects IS NOT NULL AND ($since IS NULL OR e.latest_project >= $since))
  OR ($document AND e.documents IS NOT NULL AND ($since IS NULL OR e.latest_document >= $since))
  OR ($group AND e.groups IS NOT NULL AND ($since IS NULL OR e.latest_group >= $since)) AS worked,
  $interest AND e.interested IS NOT NULL AND ($since IS NULL OR e.latest_interested >= $since) AS interested
WHERE worked OR interested
RETURN e.person AS person, skill, e.division AS division, e.order AS order, toInteger(worked) AS worked
