// What a vocabulary says of its skills beside their names, by the vocabulary that says it.
CREATE INDEX broader_by_source IF NOT EXISTS FOR ()-[r:BROADER]-() ON (r.source);
CREATE INDEX related_by_source IF NOT EXISTS FOR ()-[r:RELATED]-() ON (r.source);
