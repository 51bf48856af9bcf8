-- What a source says of skills and the broader or related ones (kind: broader, related).
-- params:  source
-- columns: skill, kind, other
SELECT skill, kind, other FROM relations WHERE source = :source ORDER BY skill, kind, other
