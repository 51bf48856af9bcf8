-- Takes evidence away.
-- params:  person, skill, audience
DELETE FROM evidence WHERE person = :person AND skill = :skill AND audience = :audience;
