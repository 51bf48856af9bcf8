// Tells every process that what everyone may see of a skill has changed (skill 0: the names of people).
// params: skill
MATCH (j:Journal {name: 'changes'})
SET j.noted = ([j.noted[0] + size($rows)] + reverse([row IN $rows | row.skill]) + j.noted[1..])[..2001]
