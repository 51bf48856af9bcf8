-- Curating the vocabulary: which skills mean others, what they are called, what was decided, and who may decide.

-- parent: the skill that this one was merged into, or whose name it is. means: the skill that is meant in the end, by all of
-- which one means another, itself among them; null where none does, as nearly always. called: its name as decided.
ALTER TABLE skills ADD COLUMN parent INTEGER;
ALTER TABLE skills ADD COLUMN means INTEGER;
ALTER TABLE skills ADD COLUMN called TEXT;
ALTER TABLE skills ADD COLUMN retired INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 1));
CREATE INDEX skills_meaning ON skills (means, id) WHERE means IS NOT NULL;
CREATE INDEX alt_labels_by_name ON alt_labels (folded, skill);

-- What was decided by whom, when and why, and that it was undone. Kinds: merge (skill into other), split (names from other to
-- skill), rename, retire, different (skill and other, the smaller id first). Labels and names as they were then, a line each.
CREATE TABLE curations (
  number      INTEGER PRIMARY KEY,
  kind        TEXT NOT NULL CHECK (kind IN ('merge', 'split', 'rename', 'retire', 'different')),
  skill       INTEGER NOT NULL,
  other       INTEGER,
  label       TEXT NOT NULL,
  other_label TEXT,
  names       TEXT NOT NULL,
  person      INTEGER NOT NULL REFERENCES people (id),
  at          TEXT NOT NULL,
  why         TEXT NOT NULL,
  undone_by   INTEGER REFERENCES people (id),
  undone_at   TEXT,
  undone_why  TEXT
) STRICT;
CREATE INDEX curations_apart ON curations (skill, other) WHERE kind IN ('different', 'split') AND undone_at IS NULL;

-- What a decision changed of a skill, so that undoing it changes just that back.
CREATE TABLE curated (
  curation       INTEGER NOT NULL REFERENCES curations (number),
  skill          INTEGER NOT NULL,
  parent_before  INTEGER,
  parent_after   INTEGER,
  called_before  TEXT,
  called_after   TEXT,
  retired_before INTEGER NOT NULL,
  retired_after  INTEGER NOT NULL,
  PRIMARY KEY (curation, skill)
) STRICT, WITHOUT ROWID;
CREATE INDEX curated_by_skill ON curated (skill, curation);

-- "Same as another skill": two skills that somebody took for one, the smaller id first.
CREATE TABLE reports (
  skill  INTEGER NOT NULL,
  other  INTEGER NOT NULL,
  person INTEGER NOT NULL REFERENCES people (id),
  at     TEXT NOT NULL,
  PRIMARY KEY (skill, other, person)
) STRICT, WITHOUT ROWID;

-- What a source says people may do beyond what everyone may.
CREATE TABLE roles (
  person INTEGER NOT NULL REFERENCES people (id),
  role   TEXT NOT NULL,
  source TEXT NOT NULL,
  PRIMARY KEY (person, role, source)
) STRICT, WITHOUT ROWID;

-- The fact in force for a person, a kind and a target: the person's own, else the first source's under the person's word.
-- skill: of a skill or an interest, the one that is meant.
DROP VIEW standing;
CREATE VIEW standing AS
SELECT f.person, f.kind, f.target, f.source, f.role, f.at,
       coalesce(own.text, f.text)         AS text,
       coalesce(own.audience, f.restricted_to, 'everyone') AS audience,
       coalesce(own.since, f.since)       AS since,
       coalesce(own.until, f.until)       AS until,
       coalesce(named.means, f.target)  AS skill
FROM facts f
LEFT JOIN words own ON own.person = f.person AND own.kind = f.kind AND own.target = f.target AND f.source <> ''
LEFT JOIN skills named ON named.id = f.target AND f.kind IN ('skill', 'interest')
WHERE coalesce(own.refused, 0) = 0
  AND NOT EXISTS (SELECT 1 FROM facts o
                  WHERE o.person = f.person AND o.kind = f.kind AND o.target = f.target AND o.source < f.source);

-- What things are about, as it is meant: of several names for one skill the first that is stated, else the first that was found.
CREATE VIEW subjects AS
SELECT about.thing, coalesce(term.means, about.skill) AS skill, about.skill AS named, about.text, about.start, about.length
FROM about
JOIN skills term ON term.id = about.skill
WHERE term.means IS NULL OR NOT EXISTS (
  SELECT 1 FROM about other JOIN skills alike ON alike.id = other.skill AND alike.means = term.means
  WHERE other.thing = about.thing AND (other.start IS NOT NULL, other.skill) < (about.start IS NOT NULL, about.skill));

-- "That is not me", of the skill that is meant.
CREATE VIEW refused AS
SELECT refusals.person, coalesce(term.means, refusals.skill) AS skill, refusals.thing
FROM refusals
LEFT JOIN skills term ON term.id = refusals.skill;
