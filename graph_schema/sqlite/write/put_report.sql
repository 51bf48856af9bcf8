-- Remembers that somebody takes two skills for one.
-- params:  skill, other, person, at
INSERT OR IGNORE INTO reports (skill, other, person, at) VALUES (:skill, :other, :person, :at);
