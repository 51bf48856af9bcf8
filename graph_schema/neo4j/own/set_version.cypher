// Remembers that a setup text was run.
// params:  product, version
MERGE (s:Schema)
SET s.product = $product, s.version = $version
