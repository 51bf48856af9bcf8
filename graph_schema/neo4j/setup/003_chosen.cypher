// What people chose themselves names the skill on the edge as well: so the first who chose it are found, however many have it.
CREATE INDEX chosen_skill IF NOT EXISTS FOR ()-[f:HAS_SKILL]-() ON (f.chosen);
CREATE INDEX chosen_interest IF NOT EXISTS FOR ()-[f:INTERESTED_IN]-() ON (f.chosen);
MATCH (:Person)-[f:HAS_SKILL|INTERESTED_IN {source: ''}]->(s:Skill)
CALL (f, s) {
  SET f.chosen = s.id
} IN TRANSACTIONS OF 10000 ROWS;
