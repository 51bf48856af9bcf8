// Lets the evidence for a skill be for another, of people who have none for that and of whom nothing is said by a name that still
// means the skill. It ends where it did: to end ten thousand edges elsewhere is to make as many anew, three times the work, and
// everybody would wait for it.
// params: skill, means
UNWIND $rows AS row
CALL (row) {
  MATCH (:Skill {id: row.skill})<-[:MEANS*0..1]-(n)
  WHERE coalesce(n.means, n.id) = row.skill
// include: said_by
  RETURN collect(DISTINCT p.id) AS staying
}
MATCH (p)-[e:EVIDENCE]->()
USING INDEX e:EVIDENCE(skill, audience, order, person)
WHERE e.skill = row.skill AND e.audience IS NOT NULL AND e.order IS NOT NULL AND e.person IS NOT NULL
  AND NOT e.person IN staying AND NOT EXISTS { (p)-[o:EVIDENCE]->() WHERE o.skill = row.means }
WITH row, collect(e) AS moved
UNWIND moved AS e
SET e.skill = row.means
