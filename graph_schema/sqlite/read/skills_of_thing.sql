-- What a thing is about.
-- params:  thing
-- columns: skill
SELECT skill FROM about WHERE thing = :thing ORDER BY skill
