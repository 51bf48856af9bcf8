-- The people whose names have a word of each of these sets (spellings: a list of pairs of set number and word).
-- params:  places, spellings, sets, limit
-- columns: person, words
SELECT n.person, (SELECT count(*) FROM name_words o WHERE o.person = n.person) AS words
FROM json_each(:spellings) s
JOIN json_each(:places) q ON q.key = s.key
JOIN name_words n ON n.word = s.value
JOIN people p ON p.id = n.person AND p.status = 'active'
GROUP BY n.person
HAVING count(DISTINCT q.value) = :sets
ORDER BY words, n.person
LIMIT :limit
