-- Makes a skill one of a source's vocabulary, unless another source's has it.
-- params:  skill, folded, label, uri, source
INSERT INTO skills (id, folded, label, uri, source) VALUES (:skill, :folded, :label, :uri, :source)
ON CONFLICT (id) DO UPDATE SET label = excluded.label, uri = excluded.uri, source = excluded.source
WHERE skills.source IS NULL OR skills.source = excluded.source;
