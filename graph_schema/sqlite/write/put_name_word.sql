-- Stores a word of a person's name.
-- params:  word, person
INSERT OR IGNORE INTO name_words (word, person) VALUES (:word, :person);
