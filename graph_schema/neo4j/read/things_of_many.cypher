// Which of these projects, documents and groups have more than `limit` sayings that somebody is of them, whoever may see it.
// params: things, limit
// columns: thing
UNWIND $things AS asked
MATCH (t:Thing {id: asked})
WHERE COUNT { (t)<-[:WORKED_ON|AUTHORED|MEMBER_OF]-() } > $limit
RETURN t.id AS thing
ORDER BY thing
