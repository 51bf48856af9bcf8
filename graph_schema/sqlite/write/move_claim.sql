-- Keeps what a source or a person said under another name of the same skill, with the person's word and refusals about it;
-- where they said the same by that name too, it stays.
-- params:  person, kind, target, source, name
INSERT OR IGNORE INTO words (person, kind, target, refused, audience, text, since, until)
SELECT person, kind, :name, refused, audience, text, since, until FROM words
WHERE person = :person AND kind = :kind AND target = :target;
INSERT OR IGNORE INTO refusals (person, skill, thing)
SELECT person, :name, thing FROM refusals WHERE person = :person AND skill = :target;
UPDATE OR IGNORE facts SET target = :name WHERE person = :person AND kind = +:kind AND target = :target AND source = +:source;
