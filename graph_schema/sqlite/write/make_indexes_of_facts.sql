-- Makes the indexes of facts again as the schema has them.
-- params:
CREATE INDEX facts_of_places ON facts (text, person) WHERE kind = 'place';
CREATE INDEX facts_of_things ON facts (target, person, restricted_to) WHERE kind IN ('project', 'document', 'group');
CREATE INDEX facts_of_contacts ON facts (target, person) WHERE kind = 'contact';
CREATE INDEX facts_chosen ON facts (target, person) WHERE source = '' AND kind IN ('skill', 'interest');
CREATE INDEX facts_by_audience ON facts (restricted_to, kind, target) WHERE restricted_to IS NOT NULL;
