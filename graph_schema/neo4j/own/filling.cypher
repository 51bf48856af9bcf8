// Whether a filling is under way or was stopped, and whether there is anything of a graph.
// params:
// columns: is_filling, nodes
RETURN EXISTS { (:Filling) } AS is_filling,
       EXISTS { MATCH (n) WHERE NOT n:Schema AND NOT n:Filling AND NOT n:Journal } AS nodes
