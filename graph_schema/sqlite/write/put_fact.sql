-- Stores what a source says of a person, in place of what it said before.
-- params:  person, kind, target, source, text, audience, since, until, role, at
INSERT OR REPLACE INTO facts (person, kind, target, source, text, restricted_to, since, until, role, at)
VALUES (:person, :kind, :target, :source, :text, nullif(:audience, 'everyone'), :since, :until, :role, :at);
