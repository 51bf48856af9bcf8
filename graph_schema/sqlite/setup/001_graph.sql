-- The graph: nodes, the facts that people and sources state, and what is derived from them.
-- Ids are 48-bit hashes of kind, source and source id. The source '' is the person's own word.
-- An audience is everyone, division:ID, contacts:PERSON, group:ID or only:PERSON.

CREATE TABLE divisions (
  id        INTEGER PRIMARY KEY,
  name      TEXT NOT NULL,
  parent    INTEGER REFERENCES divisions (id) DEFERRABLE INITIALLY DEFERRED,
  since     TEXT,
  until     TEXT,
  source    TEXT NOT NULL,
  source_id TEXT NOT NULL
) STRICT;
CREATE INDEX divisions_by_parent ON divisions (parent);

CREATE TABLE people (
  id       INTEGER PRIMARY KEY,
  name     TEXT NOT NULL,
  division INTEGER NOT NULL REFERENCES divisions (id) DEFERRABLE INITIALLY DEFERRED,
  manager  INTEGER REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
  status   TEXT NOT NULL CHECK (status IN ('active', 'left'))
) STRICT;
CREATE INDEX people_by_manager ON people (manager) WHERE manager IS NOT NULL;
CREATE INDEX people_by_division ON people (division);
CREATE INDEX people_who_left ON people (id) WHERE status = 'left';

CREATE TABLE identities (
  source    TEXT NOT NULL,
  source_id TEXT NOT NULL,
  person    INTEGER NOT NULL REFERENCES people (id),
  email     TEXT,
  PRIMARY KEY (source, source_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX identities_by_person ON identities (person);
CREATE INDEX identities_by_email ON identities (email) WHERE email IS NOT NULL;

-- In which division somebody was, and when; the row without an end is today's.
CREATE TABLE placements (
  person   INTEGER NOT NULL REFERENCES people (id),
  division INTEGER NOT NULL REFERENCES divisions (id) DEFERRABLE INITIALLY DEFERRED,
  since    TEXT NOT NULL,
  until    TEXT,
  PRIMARY KEY (person, since, division)
) STRICT, WITHOUT ROWID;

-- The words of people's names, folded, so that a name is found in any order.
CREATE TABLE name_words (
  word   TEXT NOT NULL,
  person INTEGER NOT NULL REFERENCES people (id),
  PRIMARY KEY (word, person)
) STRICT, WITHOUT ROWID;
CREATE INDEX name_words_by_person ON name_words (person);

-- Projects, documents and groups.
CREATE TABLE things (
  id        INTEGER PRIMARY KEY,
  type      TEXT NOT NULL CHECK (type IN ('project', 'document', 'group')),
  kind      TEXT NOT NULL,
  name      TEXT NOT NULL,
  text      TEXT NOT NULL,
  audience  TEXT NOT NULL,
  since     TEXT,
  until     TEXT,
  url       TEXT,
  source    TEXT NOT NULL,
  source_id TEXT NOT NULL
) STRICT;
CREATE INDEX things_by_audience ON things (audience, id) WHERE audience <> 'everyone';
CREATE INDEX things_by_source ON things (source, type, id);

-- The vocabulary. The label is there only while something that everyone may see names the skill.
CREATE TABLE skills (
  id     INTEGER PRIMARY KEY,
  folded TEXT NOT NULL UNIQUE,
  label  TEXT,
  uri    TEXT,
  source TEXT
) STRICT;

CREATE INDEX skills_not_for_everyone ON skills (id) WHERE label IS NULL;

-- The columns of the key come first: before 3.41, SQLite's integrity check is wrong about tables where they do not.
CREATE TABLE alt_labels (
  skill  INTEGER NOT NULL REFERENCES skills (id),
  folded TEXT NOT NULL,
  source TEXT NOT NULL,
  label  TEXT NOT NULL,
  PRIMARY KEY (skill, folded, source)
) STRICT, WITHOUT ROWID;

-- Project USES skill, document and group ABOUT skill. A start says: found in the text, there; the text that is looked
-- through is the name and the text of the thing, a line each, and its first character is 0.
CREATE TABLE about (
  thing  INTEGER NOT NULL REFERENCES things (id),
  skill  INTEGER NOT NULL REFERENCES skills (id),
  text   TEXT NOT NULL,
  start  INTEGER,
  length INTEGER,
  PRIMARY KEY (thing, skill)
) STRICT, WITHOUT ROWID;
CREATE INDEX about_by_skill ON about (skill, thing);

-- What is said of a person. Kinds: skill, interest, project, document, group, contact (target: a node),
-- title, place, email, phone, chat (target 0, the value is the text).
CREATE TABLE facts (
  person   INTEGER NOT NULL REFERENCES people (id),
  kind     TEXT NOT NULL,
  target   INTEGER NOT NULL,
  source   TEXT NOT NULL,
  text     TEXT,
  restricted_to TEXT, -- the audience; null is everyone, as nearly always
  since    TEXT,
  until    TEXT,
  role     TEXT,
  at       TEXT,
  PRIMARY KEY (person, kind, target, source)
) STRICT, WITHOUT ROWID;
-- People are looked for by what is said of them only where these are; what sources claim of skills is found by evidence.
CREATE INDEX facts_of_things ON facts (target, person, restricted_to) WHERE kind IN ('project', 'document', 'group');
CREATE INDEX facts_of_contacts ON facts (target, person) WHERE kind = 'contact';
CREATE INDEX facts_chosen ON facts (target, person) WHERE source = '' AND kind IN ('skill', 'interest');
CREATE INDEX facts_of_places ON facts (text, person) WHERE kind = 'place';
CREATE INDEX facts_by_audience ON facts (restricted_to, kind, target) WHERE restricted_to IS NOT NULL;

-- A person's own word about what a source says of them: refused, or another audience, text or time.
CREATE TABLE words (
  person   INTEGER NOT NULL REFERENCES people (id),
  kind     TEXT NOT NULL,
  target   INTEGER NOT NULL,
  refused  INTEGER NOT NULL CHECK (refused IN (0, 1)),
  audience TEXT,
  text     TEXT,
  since    TEXT,
  until    TEXT,
  PRIMARY KEY (person, kind, target)
) STRICT, WITHOUT ROWID;
CREATE INDEX words_of_places ON words (text, person) WHERE kind = 'place';
CREATE INDEX words_by_audience ON words (audience, kind, target) WHERE audience IS NOT NULL;

-- "That is not me": a skill that must not be derived for this person from this thing (0: from any).
CREATE TABLE refusals (
  person INTEGER NOT NULL REFERENCES people (id),
  skill  INTEGER NOT NULL,
  thing  INTEGER NOT NULL,
  PRIMARY KEY (person, skill, thing)
) STRICT, WITHOUT ROWID;

-- The fact in force for a person, a kind and a target: the person's own, else the first source's under the person's word.
CREATE VIEW standing AS
SELECT f.person, f.kind, f.target, f.source, f.role, f.at,
       coalesce(w.text, f.text)         AS text,
       coalesce(w.audience, f.restricted_to, 'everyone') AS audience,
       coalesce(w.since, f.since)       AS since,
       coalesce(w.until, f.until)       AS until
FROM facts f
LEFT JOIN words w ON w.person = f.person AND w.kind = f.kind AND w.target = f.target AND f.source <> ''
WHERE coalesce(w.refused, 0) = 0
  AND NOT EXISTS (SELECT 1 FROM facts o
                  WHERE o.person = f.person AND o.kind = f.kind AND o.target = f.target AND o.source < f.source);

CREATE TABLE notices (
  person INTEGER NOT NULL REFERENCES people (id),
  thing  INTEGER NOT NULL REFERENCES things (id),
  at     TEXT NOT NULL,
  PRIMARY KEY (person, thing)
) STRICT, WITHOUT ROWID;

-- Derived: how a person is connected to a skill, one row for each set of audiences ('' needs none).
-- latest_*: the last day, yyyymmdd, 99999999 while it goes on. "order" sorts people and is never shown.
CREATE TABLE evidence (
  person     INTEGER NOT NULL,
  skill      INTEGER NOT NULL,
  audience   TEXT NOT NULL,
  division   INTEGER NOT NULL,
  "order"    INTEGER NOT NULL,
  declared   INTEGER NOT NULL,
  projects   INTEGER NOT NULL,
  documents  INTEGER NOT NULL,
  groups     INTEGER NOT NULL,
  interested INTEGER NOT NULL,
  latest_declared   INTEGER,
  latest_project    INTEGER,
  latest_document   INTEGER,
  latest_group      INTEGER,
  latest_interested INTEGER,
  PRIMARY KEY (skill, audience, "order", person)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX evidence_by_person ON evidence (person, skill, audience);
CREATE INDEX evidence_by_division ON evidence (skill, audience, division, "order", person);

-- Derived: how many people of a division have evidence for a skill that everyone may see.
CREATE TABLE experience (
  skill      INTEGER NOT NULL,
  division   INTEGER NOT NULL,
  people     INTEGER NOT NULL,
  declared   INTEGER NOT NULL,
  projects   INTEGER NOT NULL,
  documents  INTEGER NOT NULL,
  groups     INTEGER NOT NULL,
  interested INTEGER NOT NULL,
  PRIMARY KEY (skill, division)
) STRICT, WITHOUT ROWID;

-- Derived: the members of every set of two audiences or more that some evidence needs.
CREATE TABLE audience_sets (
  audiences TEXT NOT NULL,
  audience  TEXT NOT NULL,
  PRIMARY KEY (audience, audiences)
) STRICT, WITHOUT ROWID;
CREATE INDEX audience_sets_whole ON audience_sets (audiences, audience);

-- Full text over words that we fold: what everyone may see, and apart from it what not everyone may.
CREATE VIRTUAL TABLE texts USING fts5 (
  name, body, tokenize = "ascii tokenchars '!#$%&*+,-./:;<=>?@[\]^_`{|}~'"
);
CREATE VIRTUAL TABLE restricted_texts USING fts5 (
  name, body, detail = 'column', tokenize = "ascii tokenchars '!#$%&*+,-./:;<=>?@[\]^_`{|}~'"
);

-- Which skills changed for everyone, in the order of commits, so that every process keeps its index in step. Skill 0: names of people.
CREATE TABLE changes (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  skill  INTEGER NOT NULL
) STRICT;
