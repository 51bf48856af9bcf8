// Makes the indexes of evidence again as the schema has them.
// params:
CREATE INDEX evidence_by_order IF NOT EXISTS FOR ()-[e:EVIDENCE]-() ON (e.skill, e.audience, e.order, e.person);
CREATE INDEX evidence_by_division IF NOT EXISTS FOR ()-[e:EVIDENCE]-() ON (e.skill, e.audience, e.division, e.order, e.person);
CALL db.awaitIndexes(3600);
