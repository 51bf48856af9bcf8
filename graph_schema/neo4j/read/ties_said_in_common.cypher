// To what people and things on one side (there) ties are said to lead that are themselves on the other side (back) or have ties that
// are said to lead to the same. Whoever may see it: this is where to look, not what there is.
// params: people_there, things_there, people_back, things_back
// columns: node, is_thing
CALL () {
  UNWIND $people_there AS asked
  MATCH (:Person {id: asked})-[:CONTACT_OF|WORKED_ON|AUTHORED|MEMBER_OF|MANAGED_BY]->(n)
  RETURN n, 0 AS side
  UNION ALL
  UNWIND $people_there AS asked
  MATCH (:Person {id: asked})<-[:MANAGED_BY]-(n:Person)
  RETURN n, 0 AS side
  UNION ALL
  UNWIND $things_there AS asked
  MATCH (:Thing {id: asked})<-[:WORKED_ON|AUTHORED|MEMBER_OF]-(n:Person)
  RETURN n, 0 AS side
  UNION ALL
  UNWIND $people_back AS asked
  MATCH (n:Person {id: asked})
  RETURN n, 1 AS side
  UNION ALL
  UNWIND $things_back AS asked
  MATCH (n:Thing {id: asked})
  RETURN n, 1 AS side
  UNION ALL
  UNWIND $people_back AS asked
  MATCH (:Person {id: asked})-[:CONTACT_OF|WORKED_ON|AUTHORED|MEMBER_OF|MANAGED_BY]->(n)
  RETURN n, 1 AS side
  UNION ALL
  UNWIND $people_back AS asked
  MATCH (:Person {id: asked})<-[:MANAGED_BY]-(n:Person)
  RETURN n, 1 AS side
  UNION ALL
  UNWIND $things_back AS asked
  MATCH (:Thing {id: asked})<-[:WORKED_ON|AUTHORED|MEMBER_OF]-(n:Person)
  RETURN n, 1 AS side
}
WITH n, min(side) AS first, max(side) AS last
WHERE first < last
RETURN n.id AS node, CASE WHEN n.type IS NULL THEN 0 ELSE 1 END AS is_thing
ORDER BY node
