-- Takes a skill away that nothing names any more.
-- params:  skill
DELETE FROM skills WHERE id = :skill AND source IS NULL AND label IS NULL AND means IS NULL AND called IS NULL AND retired = 0
  AND NOT EXISTS (SELECT 1 FROM facts f WHERE f.target = :skill AND f.source = '' AND f.kind IN ('skill', 'interest'))
  AND NOT EXISTS (SELECT 1 FROM evidence e WHERE e.skill = :skill)
  AND NOT EXISTS (SELECT 1 FROM about a WHERE a.skill = :skill)
  AND NOT EXISTS (SELECT 1 FROM alt_labels a WHERE a.skill = :skill)
  AND NOT EXISTS (SELECT 1 FROM relations r WHERE r.skill = :skill)
  AND NOT EXISTS (SELECT 1 FROM relations r WHERE r.other = :skill)
  AND NOT EXISTS (SELECT 1 FROM people p JOIN facts f ON f.person = p.id AND f.kind IN ('skill', 'interest') AND f.target = :skill
                  WHERE p.status = 'left');
