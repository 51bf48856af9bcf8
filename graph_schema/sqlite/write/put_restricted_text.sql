-- Stores the words of a thing that not everyone may see, for full text.
-- params:  thing, name, body
INSERT OR REPLACE INTO restricted_texts (rowid, name, body) VALUES (:thing, :name, :body);
