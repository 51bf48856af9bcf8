// Counts the experience of every division with a skill anew from the evidence that everyone may see.
// params: skill
UNWIND $rows AS row
MATCH (:Division)-[x:EXPERIENCE]->(:Skill {id: row.skill})
DELETE x;
UNWIND $rows AS row
MATCH (s:Skill {id: row.skill})
MATCH ()-[e:EVIDENCE]->()
USING INDEX e:EVIDENCE(skill, audience, division, order, person)
WHERE e.skill = s.id AND e.audience = '' AND e.division IS NOT NULL AND e.order IS NOT NULL AND e.person IS NOT NULL
WITH s, e.division AS division, coalesce(e.declared, e.projects, e.documents, e.groups) IS NOT NULL AS worked, e
WITH s, division, count(CASE WHEN worked THEN 1 END) AS people, count(CASE WHEN NOT worked THEN 1 END) AS interested,
     count(e.declared) AS declared, count(e.projects) AS projects, count(e.documents) AS documents, count(e.groups) AS groups
MATCH (d:Division {id: division})
CREATE (d)-[:EXPERIENCE {people: people, declared: declared, projects: projects, documents: documents, groups: groups,
                         interested: interested}]->(s)
