// A person is active while any source has them, and has left when none has.
// params: person
UNWIND $rows AS row
MATCH (p:Person {id: row.person})
WHERE p.status IS NOT NULL
SET p.status = CASE WHEN EXISTS { (p)<-[:IDENTIFIES]-(:Identity) } THEN 'active' ELSE 'left' END
