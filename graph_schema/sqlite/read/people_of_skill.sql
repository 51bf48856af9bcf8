-- Everybody whom a fact or evidence connects to a skill, whoever may see it.
-- params:  skill
-- columns: person
SELECT person FROM facts WHERE target = :skill AND kind IN ('skill', 'interest')
UNION
SELECT person FROM evidence WHERE skill = :skill
ORDER BY person
