// What is said that lies on the shortest ways between two people, at most six steps long, without some nodes and without some sayings
// (each a list of a node, a kind and another); and which of them have more ties than `many`. Whoever may see it: this is where to look,
// not what there is. Only a server is asked: it walks where the edges are.
// params: start, goal, without, unsaid, many
// columns: node, kind, other, node_has_many, other_has_many
MATCH (start:Person {id: $start}), (goal:Person {id: $goal})
WHERE start <> goal
MATCH way = allShortestPaths((start)-[:CONTACT_OF|WORKED_ON|AUTHORED|MEMBER_OF|MANAGED_BY*..6]-(goal))
WHERE none(n IN nodes(way) WHERE n.id IN $without)
  AND none(f IN relationships(way) WHERE [startNode(f).id, {CONTACT_OF: 'contact', WORKED_ON: 'project', AUTHORED: 'document',
    MEMBER_OF: 'group', MANAGED_BY: 'manager'}[type(f)], endNode(f).id] IN $unsaid)
UNWIND relationships(way) AS f
WITH DISTINCT startNode(f) AS n, type(f) AS type, endNode(f) AS t
RETURN n.id AS node, {CONTACT_OF: 'contact', WORKED_ON: 'project', AUTHORED: 'document', MEMBER_OF: 'group', MANAGED_BY: 'manager'}[type] AS kind,
       t.id AS other,
       CASE WHEN COUNT { (n)--() } > $many THEN $many < COUNT { (n)-[:CONTACT_OF|WORKED_ON|AUTHORED|MEMBER_OF|MANAGED_BY]->() }
         + COUNT { (n)<-[:MANAGED_BY]-() } ELSE false END AS node_has_many,
       CASE WHEN COUNT { (t)--() } > $many THEN $many < COUNT { (t)-[:CONTACT_OF|WORKED_ON|AUTHORED|MEMBER_OF|MANAGED_BY]->() }
         + COUNT { (t)<-[:MANAGED_BY|WORKED_ON|AUTHORED|MEMBER_OF]-() } ELSE false END AS other_has_many
ORDER BY node, kind, other
