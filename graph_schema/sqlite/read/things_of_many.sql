-- Which of these projects, documents and groups have more than `limit` sayings that somebody is of them, whoever may see it.
-- params:  things, limit
-- columns: thing
SELECT asked.value AS thing
FROM json_each(:things) asked
WHERE EXISTS (SELECT 1 FROM facts f INDEXED BY facts_of_things
              WHERE f.target = asked.value AND f.kind IN ('project', 'document', 'group')
              LIMIT 1 OFFSET :limit)
ORDER BY thing
