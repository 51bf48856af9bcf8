// Says that a graph is being filled; until it is whole nobody is told of anything in it.
// params:
MERGE (:Filling)
