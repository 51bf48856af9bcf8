-- What the things of a source are about: stated (start is null), or found in their text at a place.
-- params:  source
-- columns: thing, skill, text, start, length
SELECT a.thing, a.skill, a.text, a.start, a.length
FROM things t JOIN about a ON a.thing = t.id
WHERE t.source = :source ORDER BY a.thing, a.skill
