// What cursors are sealed with, drawn once for each store. Nobody is told of it.
MATCH (s:Schema)
WHERE s.secret IS NULL
SET s.secret = randomUUID() + randomUUID() + randomUUID() + randomUUID() + randomUUID();
