// A division and those above it, the topmost first (a circle is followed no further than `depth` steps).
// params: division, depth
// columns: id, name, depth
MATCH line = (:Division {id: $division})-[:PARENT*0..]->(d:Division)
WHERE length(line) <= $depth
RETURN d.id AS id, d.name AS name, min(length(line)) AS depth
ORDER BY depth DESC, id
