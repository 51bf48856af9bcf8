// The number of the last change.
// params:
// columns: number
MATCH (j:Journal)
WITH coalesce(max(j.noted), [0]) AS noted
RETURN noted[0] AS number
