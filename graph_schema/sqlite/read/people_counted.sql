-- How many people have evidence for a skill, or are interested in it, as far as everyone may see it: in all, and in one division.
-- params:  skill, division
-- columns: people, there
SELECT coalesce(sum(people + interested), 0) AS people,
       coalesce(sum(iif(division = :division, people + interested, 0)), 0) AS there
FROM experience WHERE skill = :skill
