-- Stores a person's own word about what sources say of them, whole.
-- params:  person, kind, target, refused, audience, text, since, until
INSERT OR REPLACE INTO words (person, kind, target, refused, audience, text, since, until)
VALUES (:person, :kind, :target, :refused, :audience, :text, :since, :until);
