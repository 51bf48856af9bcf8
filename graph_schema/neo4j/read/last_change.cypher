// The number of the last change.
// params:
// columns: number
MATCH (j:Journal {name: 'changes'})
RETURN j.noted[0] AS number
