// How many people there are, left ones too.
// params:
// columns: people
MATCH (p:Person)
WHERE p.status IS NOT NULL
RETURN count(p) AS people
