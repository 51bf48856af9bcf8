// Takes a skill away that nothing names any more.
// params: skill
UNWIND $rows AS row
MATCH (s:Skill {id: row.skill})
WHERE s.source IS NULL AND s.label IS NULL AND s.means IS NULL AND s.called IS NULL AND s.retired IS NULL
  AND NOT EXISTS {
    MATCH ()-[e:EVIDENCE]->()
    USING INDEX e:EVIDENCE(skill, audience, order, person)
    WHERE e.skill = s.id AND e.audience IS NOT NULL AND e.order IS NOT NULL AND e.person IS NOT NULL
  }
  AND NOT EXISTS { (s)<-[:USES|ABOUT|ALT_LABEL_OF]-() }
  AND NOT EXISTS { (s)-[:BROADER|RELATED]-() }
  AND NOT EXISTS { (p:Person)-[f:HAS_SKILL|INTERESTED_IN]->(s) WHERE f.source = '' OR p.status = 'left' }
// include: empty_skill
