// Tells every process that what everyone may see of a skill has changed (skill 0: the names of people).
// params: skill
OPTIONAL MATCH (j:Journal)
WITH collect(j) AS before, coalesce(max(j.noted), [0]) AS noted
CREATE (:Journal {noted: ([noted[0] + size($rows)] + reverse([row IN $rows | row.skill]) + noted[1..])[..2001]})
FOREACH (one IN before | DELETE one)
