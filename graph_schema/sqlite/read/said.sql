-- Everything that is said of a person for one kind and target, the person's own word (source '') first.
-- params:  person, kind, target
-- columns: source, text, audience, since, until, role, at
SELECT source, text, coalesce(restricted_to, 'everyone') AS audience, since, until, role, at
FROM facts WHERE person = :person AND kind = +:kind AND target = :target
ORDER BY source
