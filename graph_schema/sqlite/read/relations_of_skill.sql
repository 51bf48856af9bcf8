-- The skills that any vocabulary puts beside this one, each with what it is to it (kind: broader, narrower, related).
-- params:  skill
-- columns: kind, other
SELECT kind, other FROM relations WHERE skill = :skill
UNION
SELECT CASE kind WHEN 'broader' THEN 'narrower' ELSE kind END, skill FROM relations WHERE other = :skill
ORDER BY kind, other
