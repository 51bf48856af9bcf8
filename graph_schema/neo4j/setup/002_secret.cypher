// What cursors are sealed with, drawn once for each store. Nobody is told of it.
MATCH (s:Schema)
SET s.secret = coalesce(s.secret, randomUUID() + randomUUID() + randomUUID() + randomUUID() + randomUUID());
