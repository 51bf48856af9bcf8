-- Makes the indexes of facts again as the schema has them.
-- params:
CREATE INDEX facts_sought ON facts (sought, kind, source, person) WHERE sought IS NOT NULL;
CREATE INDEX facts_by_audience ON facts (audience, kind, target) WHERE audience <> 'everyone';
