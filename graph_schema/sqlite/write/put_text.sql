-- Stores the words of a thing that everyone may see, for full text.
-- params:  thing, name, body
INSERT OR REPLACE INTO texts (rowid, name, body) VALUES (:thing, :name, :body);
