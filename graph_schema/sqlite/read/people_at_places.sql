-- The people whose place, as far as these audiences may see it, is one of these texts.
-- params:  texts, audiences
-- columns: person
SELECT g.person
FROM (SELECT f.person FROM json_each(:texts) asked
      CROSS JOIN facts f INDEXED BY facts_of_places ON f.kind = 'place' AND f.text = asked.value
      UNION
      SELECT w.person FROM json_each(:texts) asked
      CROSS JOIN words w INDEXED BY words_of_places ON w.kind = 'place' AND w.text = asked.value) few
CROSS JOIN standing g ON g.person = few.person AND g.kind = 'place' AND g.target = 0
WHERE g.text IN (SELECT value FROM json_each(:texts)) AND g.audience IN (SELECT value FROM json_each(:audiences))
ORDER BY g.person
