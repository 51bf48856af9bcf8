-- Makes the indexes of evidence again as the schema has them.
-- params:
CREATE UNIQUE INDEX evidence_by_person ON evidence (person, skill, audience);
CREATE INDEX evidence_by_division ON evidence (skill, audience, division, "order", person);
