-- What cursors are sealed with, drawn once for each store. Nobody is told of it.
CREATE TABLE secrets (
  secret TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;
INSERT INTO secrets (secret) VALUES (hex(randomblob(64)));
