-- How divisions come together: who may be named as somebody who connects them, and who was asked whether they want to meet.

-- "I may be named as somebody who connects divisions": a person's own word, and no source's.
CREATE TABLE consents (
  person INTEGER PRIMARY KEY REFERENCES people (id),
  at     TEXT NOT NULL
) STRICT;

-- Two people who were asked whether they want to be introduced, each as somebody of a division, by whom and when. An answer is
-- yes or no, and null where there is none; nobody but the two is told of an answer, and each of their own alone, unless both say yes.
CREATE TABLE introductions (
  id             INTEGER PRIMARY KEY,
  person         INTEGER NOT NULL REFERENCES people (id),
  division       INTEGER NOT NULL, -- it may end, and be taken away
  other          INTEGER NOT NULL REFERENCES people (id),
  other_division INTEGER NOT NULL,
  asked_by       INTEGER NOT NULL REFERENCES people (id),
  at             TEXT NOT NULL,
  taken_back     TEXT,
  answer         TEXT CHECK (answer IN ('yes', 'no')),
  other_answer   TEXT CHECK (other_answer IN ('yes', 'no'))
) STRICT;
CREATE INDEX introductions_by_time ON introductions (at, id);
