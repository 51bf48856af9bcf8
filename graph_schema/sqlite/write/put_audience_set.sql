-- Remembers that a set of audiences has this member.
-- params:  audiences, audience
INSERT OR IGNORE INTO audience_sets (audiences, audience) VALUES (:audiences, :audience);
