-- A person's own word about what sources say of them for one kind and target.
-- params:  person, kind, target
-- columns: refused, audience, text, since, until
SELECT refused, audience, text, since, until
FROM words WHERE person = :person AND kind = :kind AND target = :target
