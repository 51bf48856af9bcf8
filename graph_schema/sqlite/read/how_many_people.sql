-- How many people there are, left ones too.
-- params:
-- columns: people
SELECT count(*) AS people FROM people
