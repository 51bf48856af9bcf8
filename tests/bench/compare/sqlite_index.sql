CREATE INDEX names_by_beginning ON names (name COLLATE NOCASE);
CREATE VIRTUAL TABLE grams USING fts5 (name, content='names', content_rowid='place', tokenize='trigram', detail='none');
INSERT INTO grams (grams) VALUES ('rebuild');
INSERT INTO grams (grams) VALUES ('optimize');
ANALYZE;
