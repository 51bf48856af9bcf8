-- Everybody whom a fact, their own word, a refusal or evidence connects to a skill, whoever may see it.
-- params:  skill
-- columns: person
SELECT person FROM facts WHERE target = :skill AND kind IN ('skill', 'interest')
UNION
SELECT person FROM words WHERE target = :skill AND kind IN ('skill', 'interest')
UNION
SELECT person FROM refusals WHERE skill = :skill
UNION
SELECT person FROM evidence WHERE skill = :skill
ORDER BY person
