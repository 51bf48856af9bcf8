// A number that is another one after every commit: how many writers took their turn, and how many changes were noted.
// params:
// columns: turn
MATCH (s:Schema)
OPTIONAL MATCH (j:Journal)
WITH s, coalesce(max(j.noted), [0]) AS noted
RETURN coalesce(s.turns, 0) + noted[0] AS turn
