// Under which skills the names of others are kept that were merged: the name, the skill that is meant, and the one that has it.
// Of several that have it, the one that is to be taken comes last.
// params:
// columns: folded, means, skill
MATCH ()-[:MEANS]->(k:Skill)
WITH DISTINCT k
MATCH (k)<-[:MEANS*0..1]-(m)
CALL (m) {
  RETURN m.folded AS folded, 1 AS own
  UNION
  MATCH (m)<-[:ALT_LABEL_OF]-(a:AltLabel)
  RETURN a.folded AS folded, 0 AS own
}
RETURN folded, m.means AS means, m.id AS skill
ORDER BY folded, means, own, m.id = m.means, skill DESC
