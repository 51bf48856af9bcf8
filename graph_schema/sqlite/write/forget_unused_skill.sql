-- Takes a skill away that nothing names any more.
-- params:  skill
DELETE FROM skills WHERE id = :skill AND source IS NULL
  AND NOT EXISTS (SELECT 1 FROM facts f WHERE f.target = :skill AND f.target <> 0 AND f.kind IN ('skill', 'interest'))
  AND NOT EXISTS (SELECT 1 FROM about a WHERE a.skill = :skill)
  AND NOT EXISTS (SELECT 1 FROM alt_labels a WHERE a.skill = :skill);
