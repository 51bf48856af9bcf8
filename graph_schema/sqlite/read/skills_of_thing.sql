-- What a thing is about.
-- params:  thing
-- columns: skill
SELECT skill FROM subjects WHERE thing = :thing ORDER BY skill
