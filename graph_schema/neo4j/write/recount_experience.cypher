// Counts the experience of every division and skill anew from the evidence that everyone may see.
// params: nothing
MATCH (:Division)-[x:EXPERIENCE]->(:Skill)
DELETE x;
MATCH ()-[e:EVIDENCE {audience: ''}]->()
WITH e, e.skill AS skill, e.division AS division, coalesce(e.declared, e.projects, e.documents, e.groups) IS NOT NULL AS worked
WITH skill, division, count(CASE WHEN worked THEN 1 END) AS people, count(CASE WHEN NOT worked THEN 1 END) AS interested,
     count(e.declared) AS declared, count(e.projects) AS projects, count(e.documents) AS documents, count(e.groups) AS groups
ORDER BY skill
MATCH (s:Skill {id: skill})
MATCH (d:Division {id: division})
CREATE (d)-[:EXPERIENCE {people: people, declared: declared, projects: projects, documents: documents, groups: groups,
                         interested: interested}]->(s)
