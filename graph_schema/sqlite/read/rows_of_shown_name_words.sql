-- The words of the names of the people who are here, from an id to below another.
-- params:  low, high
-- columns: word, person
SELECT n.word, n.person
FROM people p CROSS JOIN name_words n INDEXED BY name_words_by_person ON n.person = p.id
WHERE p.id >= :low AND p.id < :high AND p.status = 'active'
ORDER BY n.person, n.word
