// The journal is a list of its node and is read without an index: one that a merge is being put into would be waited for to the
// end. It has the number of the last change, then what was changed, the latest first.
MATCH (j:Journal {name: 'changes'})
WHERE j.number IS NOT NULL
CALL (j) {
  MATCH (c:Change)
  WHERE c.number > j.number - 2000
  WITH c ORDER BY c.number DESC
  RETURN collect(c.skill) AS skills
}
SET j.noted = [j.number] + skills
REMOVE j.number;
DROP CONSTRAINT change IF EXISTS;
MATCH (c:Change)
CALL (c) {
  DELETE c
} IN TRANSACTIONS OF 10000 ROWS;
