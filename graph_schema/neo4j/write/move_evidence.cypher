// Lets the evidence for a skill be for the one that it means now, of people who have none for that. It ends where it did: to end
// ten thousand edges elsewhere is to make as many anew, three times the work, and everybody would wait for it.
// params: skill, means
UNWIND $rows AS row
MATCH (p)-[e:EVIDENCE]->()
USING INDEX e:EVIDENCE(skill, audience, order, person)
WHERE e.skill = row.skill AND e.audience IS NOT NULL AND e.order IS NOT NULL AND e.person IS NOT NULL
  AND e.skill <> row.means AND NOT EXISTS { (p)-[o:EVIDENCE]->() WHERE o.skill = row.means }
WITH row, collect(e) AS moved
UNWIND moved AS e
SET e.skill = row.means
