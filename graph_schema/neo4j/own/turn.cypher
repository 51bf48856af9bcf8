// A number that is another one after every commit: how many writers took their turn, and how many changes were noted.
// params:
// columns: turn
MATCH (s:Schema)
OPTIONAL MATCH (j:Journal {name: 'changes'})
RETURN coalesce(s.turns, 0) + coalesce(j.noted[0], 0) AS turn
