// The journal is one node, which every change puts another in place of: the number of the last change, then what was changed, the
// latest first. An index of changes was waited for until all of a merge was in it.
MATCH (j:Journal {name: 'changes'})
CALL (j) {
  MATCH (c:Change)
  WHERE c.number > j.number - 2000
  WITH c ORDER BY c.number DESC
  RETURN collect(c.skill) AS skills
}
SET j = {noted: [j.number] + skills};
DROP CONSTRAINT journal IF EXISTS;
DROP CONSTRAINT change IF EXISTS;
MATCH (c:Change)
CALL (c) {
  DELETE c
} IN TRANSACTIONS OF 10000 ROWS;
