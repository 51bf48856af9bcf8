-- Which of these texts hold the whole name of somebody: all words of it, two or more, in any order (a list of pairs of text and word).
-- params:  texts, words
-- columns: text
SELECT DISTINCT met.text
FROM (
  SELECT asked.value AS text, n.person, count(*) AS words
  FROM json_each(:texts) asked
  CROSS JOIN json_each(:words) spelled ON spelled.key = asked.key
  CROSS JOIN name_words n ON n.word = spelled.value
  GROUP BY asked.value, n.person
  HAVING count(*) > 1) met
WHERE met.words = (SELECT count(*) FROM name_words o WHERE o.person = met.person)
ORDER BY met.text
