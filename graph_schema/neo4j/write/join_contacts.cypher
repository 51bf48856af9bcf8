// Joins people to those with whom they are in contact, and to nobody else. Only a server is told: it keeps that.
// params: person
UNWIND $rows AS row
MATCH (p:Person {id: row.person})
WITH DISTINCT p
// include: in_contact
