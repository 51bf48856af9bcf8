// What a vocabulary says of its skills beside their names: edges BROADER and RELATED, found from their ends. They have no
// index, by which a server would look through all of a source's to make one. An alt label may have a language.
