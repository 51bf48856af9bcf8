-- The words of the names of the people from an id to below another.
-- params:  low, high
-- columns: word, person
SELECT word, person FROM name_words INDEXED BY name_words_by_person WHERE person >= :low AND person < :high
ORDER BY person, word
