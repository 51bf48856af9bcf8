// Divisions and skills whose experience is not what their evidence, as far as everyone may see it, adds up to.
// params:
// columns: skill, division
CALL () {
  MATCH (d:Division)-[x:EXPERIENCE]->(s:Skill)
  RETURN s.id AS skill, d.id AS division, [x.people, x.declared, x.projects, x.documents, x.groups, x.interested] AS counts
  UNION ALL
  MATCH ()-[e:EVIDENCE]->()
  WHERE e.audience = ''
  WITH e.skill AS skill, e.division AS division, e.declared IS NOT NULL AS declared, e.projects IS NOT NULL AS projects,
    e.documents IS NOT NULL AS documents, e.groups IS NOT NULL AS groups
  RETURN skill, division, [
    sum(toInteger(declared OR projects OR documents OR groups)), sum(toInteger(declared)), sum(toInteger(projects)),
    sum(toInteger(documents)), sum(toInteger(groups)), sum(toInteger(NOT (declared OR projects OR documents OR groups)))
  ] AS counts
}
WITH skill, division, collect(counts) AS both
WHERE size(both) = 1 OR both[0] <> both[1]
RETURN skill, division
ORDER BY skill, division
