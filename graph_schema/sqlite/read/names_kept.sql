-- Under which skills the names of others are kept that were merged: the name, the skill that is meant, and the one that has it.
-- Of several that have it, the one that is to be taken comes last.
-- params:
-- columns: folded, means, skill
SELECT folded, means, skill FROM (
  SELECT folded, means, id AS skill, 1 AS own FROM skills WHERE means IS NOT NULL
  UNION ALL
  SELECT DISTINCT a.folded, m.means, m.id, 0 FROM skills m JOIN alt_labels a ON a.skill = m.id WHERE m.means IS NOT NULL)
ORDER BY folded, means, own, skill = means, skill DESC
