// How many people of a thing may be seen with these audiences.
// params: thing, audiences
// columns: people
MATCH (t:Thing {id: $thing})<-[f:WORKED_ON|AUTHORED|MEMBER_OF]-(p:Person {status: 'active'})
WHERE f.audience IN $audiences
RETURN count(DISTINCT p) AS people
