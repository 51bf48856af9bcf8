// Tells every process that what everyone may see of a skill has changed (skill 0: the names of people).
// params: skill
MATCH (j:Journal {name: 'changes'})
WITH j, j.number AS last
SET j.number = last + size($rows)
WITH j, last
CALL (last) {
  UNWIND range(1, size($rows)) AS place
  CREATE (:Change {number: last + place, skill: $rows[place - 1].skill})
}
CALL (j) {
  MATCH (c:Change)
  USING INDEX c:Change(number)
  WHERE c.number <= j.number - 100000
  DELETE c
}
