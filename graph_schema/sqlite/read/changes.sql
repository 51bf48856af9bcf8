-- What changed for everyone after a number, in the order of commits (skill 0: the names of people); the last 2,000 are remembered.
-- params:  after
-- columns: number, skill
SELECT number, skill FROM changes WHERE number > :after ORDER BY number
