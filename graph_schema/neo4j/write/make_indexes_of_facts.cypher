// Makes the indexes of facts again as the schema has them.
// params:
CREATE INDEX skill_restricted_to IF NOT EXISTS FOR ()-[f:HAS_SKILL]-() ON (f.restricted_to);
CREATE INDEX interest_restricted_to IF NOT EXISTS FOR ()-[f:INTERESTED_IN]-() ON (f.restricted_to);
CREATE INDEX project_restricted_to IF NOT EXISTS FOR ()-[f:WORKED_ON]-() ON (f.restricted_to);
CREATE INDEX document_restricted_to IF NOT EXISTS FOR ()-[f:AUTHORED]-() ON (f.restricted_to);
CREATE INDEX group_restricted_to IF NOT EXISTS FOR ()-[f:MEMBER_OF]-() ON (f.restricted_to);
CREATE INDEX place_by_text IF NOT EXISTS FOR ()-[f:HAS_PLACE]-() ON (f.text);
CREATE INDEX chosen_skill IF NOT EXISTS FOR ()-[f:HAS_SKILL]-() ON (f.chosen);
CREATE INDEX chosen_interest IF NOT EXISTS FOR ()-[f:INTERESTED_IN]-() ON (f.chosen);
CALL db.awaitIndexes(3600);
