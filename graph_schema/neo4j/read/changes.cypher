// What changed for everyone after a number, in the order of commits (skill 0: the names of people).
// params: after
// columns: number, skill
MATCH (c:Change)
WHERE c.number > $after
RETURN c.number AS number, c.skill AS skill
ORDER BY number
