-- What a vocabulary says of its skills beside their names: which is broader or related, and in which language a name is.

-- Kinds, as SKOS has them: broader (other is the broader skill) and related (said once, and true in both directions).
CREATE TABLE relations (
  skill  INTEGER NOT NULL REFERENCES skills (id),
  kind   TEXT NOT NULL CHECK (kind IN ('broader', 'related')),
  other  INTEGER NOT NULL REFERENCES skills (id),
  source TEXT NOT NULL,
  PRIMARY KEY (skill, kind, other, source)
) STRICT, WITHOUT ROWID;
CREATE INDEX relations_by_other ON relations (other, kind, skill);

ALTER TABLE alt_labels ADD COLUMN language TEXT;
