// Whose graph this is, the number of the newest setup text that was run, and whether there is any node.
// params:
// columns: product, version, nodes
OPTIONAL MATCH (s:Schema)
RETURN s.product AS product, s.version AS version, EXISTS { (n) } AS nodes
