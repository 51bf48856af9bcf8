-- Takes away what a source says of a person.
-- params:  person, kind, target, source
DELETE FROM facts WHERE person = :person AND kind = +:kind AND target = :target AND source = +:source;
