// The number of the last decision; 0 before the first.
// params:
// columns: number
MATCH (c:Curation)
RETURN coalesce(max(c.number), 0) AS number
