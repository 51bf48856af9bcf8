// The experience of divisions in the skills from an id to below another that everyone may know of.
// params: low, high
// columns: skill, division, people, declared, projects, documents, groups, interested
MATCH (s:Skill)<-[x:EXPERIENCE]-(d:Division)
WHERE $low <= s.id < $high AND s.label IS NOT NULL AND s.retired IS NULL
RETURN s.id AS skill, d.id AS division, x.people AS people, x.declared AS declared, x.projects AS projects,
       x.documents AS documents, x.groups AS groups, x.interested AS interested
ORDER BY skill, division
