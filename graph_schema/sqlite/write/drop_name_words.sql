-- Takes the words of a person's name away.
-- params:  person
DELETE FROM name_words WHERE person = :person;
