// Counts the experience of every division with a skill anew from the evidence that everyone may see. What stays is counted where
// it stands: who reads while it is written would miss what is taken away and made anew.
// params: skill
UNWIND $rows AS row
MATCH (d:Division)-[x:EXPERIENCE]->(:Skill {id: row.skill})
WHERE NOT EXISTS {
  MATCH ()-[e:EVIDENCE]->()
  USING INDEX e:EVIDENCE(skill, audience, division, order, person)
  WHERE e.skill = row.skill AND e.audience = '' AND e.division = d.id AND e.order IS NOT NULL AND e.person IS NOT NULL
}
DELETE x;
UNWIND $rows AS row
MATCH (s:Skill {id: row.skill})
MATCH ()-[e:EVIDENCE]->()
USING INDEX e:EVIDENCE(skill, audience, division, order, person)
WHERE e.skill = s.id AND e.audience = '' AND e.division IS NOT NULL AND e.order IS NOT NULL AND e.person IS NOT NULL
WITH s, e.division AS division, coalesce(e.declared, e.projects, e.documents, e.groups) IS NOT NULL AS worked, e
WITH s, division, {people: count(CASE WHEN worked THEN 1 END), interested: count(CASE WHEN NOT worked THEN 1 END),
  declared: count(e.declared), projects: count(e.projects), documents: count(e.documents), groups: count(e.groups)} AS counted
MATCH (d:Division {id: division})
MERGE (d)-[x:EXPERIENCE]->(s)
SET x = counted
