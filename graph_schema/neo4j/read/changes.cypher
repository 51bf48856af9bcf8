// What changed for everyone after a number, in the order of commits (skill 0: the names of people); the last 2,000 are remembered.
// A new journal is found by its label, so only once all is in place that was written with it; a property would be seen before.
// params: after
// columns: number, skill
MATCH (j:Journal)
WITH max(j.noted) AS noted
WHERE noted[0] > $after
UNWIND range(1, size(noted[1..noted[0] - $after + 1])) AS place
RETURN noted[0] + 1 - place AS number, noted[place] AS skill
ORDER BY number
