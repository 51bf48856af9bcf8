// Says that the graph is whole.
// params:
MATCH (f:Filling) DELETE f
