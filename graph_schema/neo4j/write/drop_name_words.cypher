// Takes the words of a person's name away.
// params: person
UNWIND $rows AS row
MATCH (:Person {id: row.person})-[named:NAMED]->(w:NameWord)
DELETE named
WITH DISTINCT w WHERE NOT EXISTS { (w)<-[:NAMED]-() }
DELETE w
