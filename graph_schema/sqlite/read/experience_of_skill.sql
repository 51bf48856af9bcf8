-- How many people of each division have evidence for a skill that everyone may see, and how many are only interested.
-- params:  skill
-- columns: division, people, interested
SELECT division, people, interested FROM experience WHERE skill = :skill ORDER BY division
