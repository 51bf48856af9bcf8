// Under which skills the names of others are kept that were merged: the name, the skill that is meant, and the one that has it.
// Of several that have it, the one that is to be taken comes last.
// params:
// columns: folded, means, skill
CALL () {
  MATCH (m:Skill)
  WHERE m.means IS NOT NULL
  RETURN m.folded AS folded, m, 1 AS own
  UNION
  MATCH (m:Skill)<-[:ALT_LABEL_OF]-(a:AltLabel)
  WHERE m.means IS NOT NULL
  RETURN a.folded AS folded, m, 0 AS own
}
RETURN folded, m.means AS means, m.id AS skill
ORDER BY folded, means, own, m.id = m.means, skill DESC
