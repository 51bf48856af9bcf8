-- What a thing is about: stated skills first, then those found in its text, in the order of the text.
-- params:  thing
-- columns: skill, label, start, length
SELECT a.skill, a.text AS label, a.start, a.length
FROM subjects a
WHERE a.thing = :thing
ORDER BY a.start, a.skill
