// Who is said, by whomever, to have written, worked on or belonged to any of these things.
// params: things
// columns: person
UNWIND $things AS asked
MATCH (:Thing {id: asked})<-[:WORKED_ON|AUTHORED|MEMBER_OF]-(p:Person)
RETURN DISTINCT p.id AS person
ORDER BY person
