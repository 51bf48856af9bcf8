-- What the things from an id to below another are about.
-- params:  low, high
-- columns: thing, skill, text, start, length
SELECT thing, skill, text, start, length FROM about WHERE thing >= :low AND thing < :high ORDER BY thing, skill
